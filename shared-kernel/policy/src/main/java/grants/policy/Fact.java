package grants.policy;

import org.jspecify.annotations.Nullable;

import grants.kernel.Text;

/**
 * A fact as it was stated and read.
 *
 * @param evidence what supports it, null if none is asked for
 */
public record Fact(FactRequired required, Value value, @Nullable Evidence evidence) {

	public String name() {
		return required.name();
	}

	public Text label() {
		return required.label();
	}

	public FactType type() {
		return required.type();
	}

	/** Canonical text of the value. */
	public String text() {
		return value.text();
	}

	/** Id of the unit, empty if none. */
	public String unit() {
		return required.unit().id();
	}

	/** Value and unit as users read them. */
	public Text shown() {
		return required.shown(value);
	}

}
