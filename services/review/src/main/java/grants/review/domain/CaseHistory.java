package grants.review.domain;

import grants.review.domain.CaseState.AwardProposed;
import grants.review.domain.CaseState.Live;
import grants.review.domain.CaseState.NoticeOver;
import grants.review.domain.CaseState.OnNotice;
import grants.review.domain.CaseState.ToDecide;
import grants.review.domain.CaseState.UnderReview;
import grants.review.domain.CaseState.Unopened;
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

/** Folds what has happened into where a case stands: total and loud. */
public final class CaseHistory {

	private CaseHistory() {
	}

	/** Where the case stands after these events. */
	public static CaseState fold(Iterable<? extends ReviewEvent> events) {
		CaseState state = new Unopened();
		for (ReviewEvent event : events) {
			state = after(state, event);
		}
		return state;
	}

	/**
	 * @throws IllegalStateException if the event can't follow: the history is broken, and
	 * nothing may be decided by it
	 */
	static CaseState after(CaseState state, ReviewEvent event) {
		return switch (event) {
			case CaseOpened e ->
				in(Unopened.class, state, e).opened(e.submission(), e.opinionsDueOn(), e.provisional());
			case ItemClaimed e -> in(UnderReview.class, state, e).withItem(e.bureau(), new Item.Held(e.by()));
			case ItemReleased e -> in(UnderReview.class, state, e).withItem(e.bureau(), new Item.Waiting());
			case ItemReassigned e -> in(UnderReview.class, state, e).withItem(e.bureau(), new Item.Waiting());
			case OpinionGiven e -> in(UnderReview.class, state, e).withOpinion(e);
			case OpinionPeriodExtended e -> in(UnderReview.class, state, e).dueOn(e.opinionsDueOn(), e.provisional());
			case OpinionPeriodEnded e -> in(UnderReview.class, state, e).afterOpinionPeriod();
			case ReviewConcluded e -> in(UnderReview.class, state, e).concluded(e);
			case NoticePublished e -> in(AwardProposed.class, state, e).onNotice(e);
			case NoticeExtended e -> in(OnNotice.class, state, e).until(e.lastDay(), e.provisional());
			case NoticeEnded e -> in(OnNotice.class, state, e).over();
			case GrantApproved e -> in(NoticeOver.class, state, e).approved();
			case GrantRejected e -> in(ToDecide.class, state, e).rejected();
			case CaseClosed e -> in(Live.class, state, e).closed();
		};
	}

	private static <S extends CaseState> S in(Class<S> expected, CaseState state, ReviewEvent event) {
		if (!expected.isInstance(state)) {
			throw new IllegalStateException(
					event.getClass().getSimpleName() + " can't follow when " + state.standing().en());
		}
		return expected.cast(state);
	}

}
