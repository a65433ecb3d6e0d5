package grants.contract.review;

import grants.contract.BeneficiaryFact;

/** What the review service tells: one topic, {@code grants.review}. */
public sealed interface ReviewFact extends BeneficiaryFact
		permits CaseOpenedV1, OpinionGivenV1, NoticePublishedV1, GrantApprovedV1, GrantRejectedV1, CaseClosedV1 {

}
