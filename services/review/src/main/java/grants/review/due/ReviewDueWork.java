package grants.review.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.kernel.CityTime;
import grants.review.command.EndNotice;
import grants.review.command.EndOpinionPeriod;
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
import grants.review.vocabulary.CaseId;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueChange.Cancel;
import grants.runtime.due.DueChange.Schedule;
import grants.runtime.due.DueItem;
import grants.runtime.due.DueWork;
import grants.runtime.history.RecordedEvent;

/**
 * Time as it comes in: the end of the days on which opinions and notices run out. An item
 * fires once under its id, so the day of an extension is part of the id.
 */
public final class ReviewDueWork implements DueWork {

	static final String OPINIONS_DUE = "opinions-due";

	static final String NOTICE_END = "notice-end";

	@Override
	public List<DueChange> changes(RecordedEvent event) {
		return switch ((ReviewEvent) event.payload()) {
			case CaseOpened e -> List.of(schedule(OPINIONS_DUE, "", e.caseId(), e.opinionsDueOn()));
			case OpinionPeriodExtended e ->
				List.of(schedule(OPINIONS_DUE, ":" + e.opinionsDueOn(), e.caseId(), e.opinionsDueOn()));
			case ReviewConcluded e -> List.of(cancel(OPINIONS_DUE, e.caseId()));
			case NoticePublished e -> List.of(schedule(NOTICE_END, "", e.caseId(), e.lastDay()));
			case NoticeExtended e -> List.of(schedule(NOTICE_END, ":" + e.lastDay(), e.caseId(), e.lastDay()));
			case CaseClosed e -> List.of(cancel(OPINIONS_DUE, e.caseId()), cancel(NOTICE_END, e.caseId()));
			case ItemClaimed _, ItemReleased _, ItemReassigned _, OpinionGiven _, OpinionPeriodEnded _, NoticeEnded _,
					GrantApproved _, GrantRejected _ ->
				List.of();
		};
	}

	@Override
	public Object commandFor(DueItem item) {
		CaseId caseId = new CaseId(item.target());
		return switch (item.kind()) {
			case OPINIONS_DUE -> new EndOpinionPeriod(caseId, item.dueAt());
			case NOTICE_END -> new EndNotice(caseId, item.dueAt());
			default -> throw new IllegalArgumentException("the review has no due work of kind " + item.kind());
		};
	}

	private static DueChange schedule(String kind, String suffix, CaseId caseId, LocalDate lastDay) {
		Instant over = CityTime.endOf(lastDay);
		return new Schedule(new DueItem(kind + ":" + caseId + suffix, kind, caseId.value(), over));
	}

	private static DueChange cancel(String kind, CaseId caseId) {
		return new Cancel(kind + ":" + caseId);
	}

}
