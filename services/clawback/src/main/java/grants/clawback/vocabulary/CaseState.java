package grants.clawback.vocabulary;

/** How far a clawback case has come, as it is shown and searched for. */
public enum CaseState {

	/** The beneficiary was notified and may answer. */
	NOTIFIED,

	/** It has answered. */
	ANSWERED,

	/** The period to answer went by without an answer. */
	UNANSWERED,

	/** Something is demanded and not all of it has come back. */
	DEMANDED,

	/** All that was demanded has come back. */
	REPAID,

	/** Nothing is claimed any more. */
	WITHDRAWN

}
