package grants.review.domain;

import java.time.LocalDate;

import grants.review.command.EndNotice;
import grants.review.event.NoticeEnded;
import grants.review.event.NoticeExtended;
import grants.review.event.NoticePublished;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static grants.review.domain.ReviewRule.PERIOD_RUNS_OUT;

class EndNoticeTest {

	@Test
	void REV_16_not_in_the_last_second_of_the_last_day() {
		fixture().given(onNotice())
			.when(new EndNotice(CASE, at("2026-03-17T23:59:59")))
			.expectNoEvents()
			.expectException(refusedBy(PERIOD_RUNS_OUT));
	}

	@Test
	void when_the_last_day_is_over_the_notice_is() {
		fixture().given(onNotice()).when(new EndNotice(CASE, at("2026-03-18T00:00:00"))).expectEvents(noticeEnded());
	}

	@Test
	void it_ends_once() {
		fixture().given(noticeOver()).when(new EndNotice(CASE, at("2026-03-18T00:00:00"))).expectNoEvents();
	}

	@Test
	void without_a_notice_or_after_the_end_it_changes_nothing() {
		fixture().given(answered(true)).when(new EndNotice(CASE, at("2026-03-18T00:00:00"))).expectNoEvents();
		fixture().given(then(onNotice(), closed()))
			.when(new EndNotice(CASE, at("2026-03-18T00:00:00")))
			.expectNoEvents();
	}

	@Test
	void a_provisional_last_day_is_counted_again_and_the_later_one_holds() {
		NoticePublished early = provisional(LocalDate.of(2026, 3, 13));
		fixture().given(then(answered(true), concluded(LEAD_REVIEWER), early))
			.when(new EndNotice(CASE, at("2026-03-14T00:00:00")))
			.expectEvents(extended(early));
	}

	@Test
	void REV_16_then_the_later_day_must_be_over() {
		NoticePublished early = provisional(LocalDate.of(2026, 3, 13));
		fixture().given(then(answered(true), concluded(LEAD_REVIEWER), early, extended(early)))
			.when(new EndNotice(CASE, at("2026-03-17T23:59:59")))
			.expectNoEvents()
			.expectException(refusedBy(PERIOD_RUNS_OUT));
		fixture().given(then(answered(true), concluded(LEAD_REVIEWER), early, extended(early)))
			.when(new EndNotice(CASE, at("2026-03-18T00:00:00")))
			.expectEvents(noticeEnded());
	}

	@Test
	void a_provisional_last_day_that_proves_late_stands() {
		fixture().given(then(answered(true), concluded(LEAD_REVIEWER), provisional(LocalDate.of(2026, 3, 19))))
			.when(new EndNotice(CASE, at("2026-03-20T00:00:00")))
			.expectEvents(new NoticeEnded(CASE, LEAD, at("2026-03-20T00:00:00")));
	}

	private static NoticePublished provisional(LocalDate lastDay) {
		NoticePublished n = notice();
		return new NoticePublished(CASE, APPLICATION, ACME, n.beneficiaryName(), n.measure(), LEAD, AMOUNT,
				n.firstDay(), lastDay, true, CONCLUDED);
	}

	private static NoticeExtended extended(NoticePublished n) {
		return new NoticeExtended(CASE, APPLICATION, ACME, n.beneficiaryName(), n.measure(), AMOUNT, n.firstDay(),
				NOTICE_LAST_DAY, false, CONCLUDED, at("2026-03-14T00:00:00"));
	}

}
