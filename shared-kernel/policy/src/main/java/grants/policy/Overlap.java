package grants.policy;

/**
 * How a measure relates to others of its type.
 *
 * @param scope inside which a beneficiary has at most one live claim of the group
 */
public record Overlap(ExclusionGroup group, Mode mode, Scope scope) {

	/** What happens to a second claim. */
	public enum Mode {

		/** It is refused (不得重复申请). */
		NO_REPEAT,

		/** While both are pending the applicant keeps the higher (就高原则). */
		HIGHER_OF

	}

}
