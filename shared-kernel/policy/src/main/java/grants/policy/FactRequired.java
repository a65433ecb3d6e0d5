package grants.policy;

import java.util.List;

import org.jspecify.annotations.Nullable;

import grants.kernel.Text;

/**
 * A fact that the applicant must state.
 *
 * @param name the measure's name for it, such as {@code floorAreaSquareMetres}
 * @param choices what can be chosen; empty unless the type is {@code CHOICE}
 * @param creditCode whether a {@code TEXT} is a unified social credit code
 * @param evidence the kind of evidence that must support it, null if the statement alone
 * is enough
 * @param when the circumstances under which it is asked for; null if always
 */
public record FactRequired(String name, Text label, FactType type, Unit unit, Bounds bounds, List<Choice> choices,
		boolean creditCode, @Nullable EvidenceKind evidence, Check.@Nullable OfValue when, String citation) {

	FactRequired within(Bounds narrowed) {
		return new FactRequired(name, label, type, unit, narrowed, choices, creditCode, evidence, when, citation);
	}

	FactRequired onlyWhen(Check.OfValue guard) {
		return new FactRequired(name, label, type, unit, bounds, choices, creditCode, evidence, guard, citation);
	}

	/** Whether both are of the same type and counted in the same unit. */
	boolean isComparableWith(FactRequired other) {
		return type == other.type && unit.equals(other.unit);
	}

	/** A value of the fact with its unit, as users read it. */
	Text shown(Value value) {
		if (value instanceof Value.OfMoney(var money)) {
			return money.shown();
		}
		Text printed = value.shown();
		return Text.of((printed.zh() + " " + unit.name().zh()).strip(),
				(printed.en() + " " + unit.name().en()).strip());
	}

	/**
	 * The value that the text states, or why it states none. Whether the fact is asked
	 * for at all is not looked at.
	 */
	public Parsed read(String text) {
		return FactParser.parse(this, text);
	}

	/** What a text turned out to be. */
	public sealed interface Parsed {

		record Good(Value value) implements Parsed {
		}

		record Bad(Text why) implements Parsed {
		}

	}

}
