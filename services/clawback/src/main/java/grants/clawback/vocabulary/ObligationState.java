package grants.clawback.vocabulary;

/** What has become of a commitment, as it is shown. */
public enum ObligationState {

	/** Its last day is not over, and nothing is known that breaks it. */
	WATCHED,

	/** Its last day is over and it was kept, as far as is known. */
	FULFILLED,

	/** Its award was cancelled before that, and it was kept, as far as is known. */
	ENDED,

	/** A move broke it. */
	BROKEN

}
