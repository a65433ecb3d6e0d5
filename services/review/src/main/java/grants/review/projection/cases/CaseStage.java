package grants.review.projection.cases;

import java.util.Optional;

import grants.review.event.CaseClosed;
import grants.review.event.CaseOpened;
import grants.review.event.GrantApproved;
import grants.review.event.GrantRejected;
import grants.review.event.ItemClaimed;
import grants.review.event.ItemReassigned;
import grants.review.event.ItemReleased;
import grants.review.event.NoticeEnded;
import grants.review.event.NoticeExtended;
import grants.review.event.NoticePublished;
import grants.review.event.OpinionGiven;
import grants.review.event.OpinionPeriodEnded;
import grants.review.event.OpinionPeriodExtended;
import grants.review.event.ReviewConcluded;
import grants.review.event.ReviewEvent;

/** Where a case stands, as readers see it. */
public enum CaseStage {

	UNDER_REVIEW, ON_NOTICE, TO_DECIDE, APPROVED, REJECTED, CLOSED;

	/** The stage that begins with the event, if one does. */
	public static Optional<CaseStage> begunBy(ReviewEvent event) {
		return switch (event) {
			case CaseOpened _ -> Optional.of(UNDER_REVIEW);
			case ReviewConcluded e -> Optional.of(e.proposesAward() ? ON_NOTICE : TO_DECIDE);
			case NoticeEnded _ -> Optional.of(TO_DECIDE);
			case GrantApproved _ -> Optional.of(APPROVED);
			case GrantRejected _ -> Optional.of(REJECTED);
			case CaseClosed _ -> Optional.of(CLOSED);
			case ItemClaimed _, ItemReleased _, ItemReassigned _, OpinionGiven _, OpinionPeriodExtended _,
					OpinionPeriodEnded _, NoticePublished _, NoticeExtended _ ->
				Optional.empty();
		};
	}

}
