package grants.application.vocabulary;

/** Why an entry in the register of a call is released. */
public enum ReleasedBecause {

	/** The claim that had been made has ended. */
	CLAIM_ENDED,

	/** No claim came of it: the submission was refused, or broke off. */
	NEVER_CLAIMED

}
