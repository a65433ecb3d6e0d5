package grants.review.vocabulary;

/** How the approver decides. */
public enum Verdict {

	APPROVE, REJECT

}
