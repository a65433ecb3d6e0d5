package grants.review.event;

import grants.review.vocabulary.CaseId;

/** What can happen in a review case, in the order in which it can happen. */
public sealed interface ReviewEvent permits CaseOpened, ItemClaimed, ItemReleased, ItemReassigned, OpinionGiven,
		OpinionPeriodExtended, OpinionPeriodEnded, ReviewConcluded, NoticePublished, NoticeExtended, NoticeEnded,
		GrantApproved, GrantRejected, CaseClosed {

	CaseId caseId();

}
