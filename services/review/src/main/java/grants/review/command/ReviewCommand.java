package grants.review.command;

import grants.review.vocabulary.CaseId;

/** Everything that can be asked of a review case, in the order in which it is. */
public sealed interface ReviewCommand permits OpenCase, ClaimItem, ReleaseItem, ReassignItem, GiveOpinion,
		EndOpinionPeriod, ConcludeReview, EndNotice, DecideCase, CloseCase {

	CaseId caseId();

}
