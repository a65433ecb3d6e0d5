package grants.review.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.kernel.Actor;
import grants.review.command.EndNotice;
import grants.review.command.EndOpinionPeriod;
import grants.review.event.NoticeExtended;
import grants.review.event.OpinionPeriodExtended;
import grants.review.event.ReviewEvent;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueChange.Cancel;
import grants.runtime.due.DueChange.Schedule;
import grants.runtime.due.DueItem;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.testing.TestSeals;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReviewDueWorkTest {

	private static final String ID = CASE.value();

	private static final DueItem OPINIONS = new DueItem("opinions-due:" + ID, "opinions-due", ID,
			Instant.parse("2026-03-16T16:00:00Z"));

	private static final DueItem NOTICE = new DueItem("notice-end:" + ID, "notice-end", ID,
			Instant.parse("2026-03-17T16:00:00Z"));

	private final ReviewDueWork work = new ReviewDueWork();

	@Test
	void opinions_fall_due_when_their_last_day_is_over_in_the_city() {
		assertThat(changes(opened())).containsExactly(new Schedule(OPINIONS));
		assertThat(work.commandFor(OPINIONS)).isEqualTo(new EndOpinionPeriod(CASE, at("2026-03-17T00:00:00")));
	}

	@Test
	void a_notice_ends_when_its_last_day_is_over_in_the_city() {
		assertThat(changes(notice())).containsExactly(new Schedule(NOTICE));
		assertThat(work.commandFor(NOTICE)).isEqualTo(new EndNotice(CASE, at("2026-03-18T00:00:00")));
	}

	@Test
	void an_extension_is_an_item_of_its_own_as_the_first_has_fired() {
		LocalDate later = LocalDate.of(2026, 3, 20);
		Instant over = at("2026-03-21T00:00:00");
		assertThat(changes(new OpinionPeriodExtended(CASE, List.of(LEAD), later, false, AT)))
			.containsExactly(new Schedule(new DueItem("opinions-due:" + ID + ":2026-03-20", "opinions-due", ID, over)));
		assertThat(changes(new NoticeExtended(CASE, APPLICATION, ACME, TestSeals.form("郑州某某建筑有限公司"), terms().name(),
				AMOUNT, LocalDate.of(2026, 3, 11), later, false, CONCLUDED, AT)))
			.containsExactly(new Schedule(new DueItem("notice-end:" + ID + ":2026-03-20", "notice-end", ID, over)));
	}

	@Test
	void what_no_longer_matters_is_taken_off_the_sheet() {
		assertThat(changes(concluded(LEAD_REVIEWER))).containsExactly(new Cancel(OPINIONS.id()));
		assertThat(changes(closed())).containsExactly(new Cancel(OPINIONS.id()), new Cancel(NOTICE.id()));
	}

	@Test
	void nothing_else_concerns_the_sheet() {
		assertThat(changes(claimed(LEAD, LEAD_REVIEWER))).isEmpty();
		assertThat(changes(noticeEnded())).isEmpty();
		assertThat(changes(approved(LEAD_APPROVER))).isEmpty();
	}

	@Test
	void unknown_work_is_a_mistake() {
		assertThatIllegalArgumentException().isThrownBy(() -> work.commandFor(new DueItem("tea:" + ID, "tea", ID, AT)));
	}

	private List<DueChange> changes(ReviewEvent event) {
		return work.changes(new RecordedEvent(1, "event-1", ID, 0, event, AT,
				new Origin("http:1", Actor.system("test"), "correlation", null)));
	}

}
