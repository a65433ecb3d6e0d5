package grants.application.vocabulary;

/** What a document says about awards of the same type. */
public enum Overlap {

	/** Who has had one can't have another (不得重复申请). */
	NO_REPEAT,

	/**
	 * Of two that are still pending the applicant keeps the higher (就高原则); nothing is
	 * repeated after an award.
	 */
	HIGHER_OF

}
