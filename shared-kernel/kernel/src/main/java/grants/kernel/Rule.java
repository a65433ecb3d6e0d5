package grants.kernel;

import java.util.List;

/**
 * A rule of the field that an aggregate enforces. Implemented by one enum per aggregate,
 * which is the table of contents of what that aggregate refuses; {@code docs/rules.md} is
 * checked against these enums.
 */
public interface Rule {

	/** The constant's name, such as {@code ONE_LIVE_CLAIM}. */
	String name();

	/** What the rule says. */
	Wording wording();

	/**
	 * What a rule says.
	 *
	 * @param id stable, short and unique in the platform, such as {@code ENT-1}; users
	 * quote it on the telephone
	 * @param sentence what holds, as a case officer would put it
	 * @param citation the document and clause that demand it, or {@code I: ...} where the
	 * documents leave it open
	 */
	record Wording(String id, Text sentence, String citation) {
	}

	default String id() {
		return wording().id();
	}

	default Text sentence() {
		return wording().sentence();
	}

	default String citation() {
		return wording().citation();
	}

	/** The refusal of a command that would break this rule. */
	default RuleViolated violatedBecause(String zh, String en) {
		return new RuleViolated(this, Text.of(zh, en), null, List.of());
	}

}
