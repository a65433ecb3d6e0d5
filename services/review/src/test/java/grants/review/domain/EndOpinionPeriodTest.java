package grants.review.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.review.command.EndOpinionPeriod;
import grants.review.event.CaseOpened;
import grants.review.event.OpinionPeriodEnded;
import grants.review.event.OpinionPeriodExtended;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static grants.review.domain.ReviewRule.PERIOD_RUNS_OUT;

class EndOpinionPeriodTest {

	private static final Instant OVER = at("2026-03-17T00:00:00");

	@Test
	void REV_16_not_in_the_last_second_of_the_last_day() {
		fixture().given(opened())
			.when(new EndOpinionPeriod(CASE, at("2026-03-16T23:59:59")))
			.expectNoEvents()
			.expectException(refusedBy(PERIOD_RUNS_OUT));
	}

	@Test
	void when_the_last_day_is_over_it_is_recorded_who_was_silent() {
		fixture()
			.given(opened(), claimed(FINANCE, FINANCE_REVIEWER),
					opinion(FINANCE, FINANCE_REVIEWER, true, List.of(LEAD, SCIENCE), false))
			.when(new EndOpinionPeriod(CASE, OVER))
			.expectEvents(periodEnded(false, LEAD, SCIENCE));
	}

	@Test
	void if_the_lead_has_answered_it_may_conclude_now() {
		fixture()
			.given(opened(), claimed(LEAD, LEAD_REVIEWER),
					opinion(LEAD, LEAD_REVIEWER, true, List.of(FINANCE, SCIENCE), false))
			.when(new EndOpinionPeriod(CASE, OVER))
			.expectEvents(periodEnded(true, FINANCE, SCIENCE));
	}

	@Test
	void if_nobody_was_silent_there_is_nothing_to_record() {
		fixture().given(answered(true)).when(new EndOpinionPeriod(CASE, OVER)).expectNoEvents();
	}

	@Test
	void it_ends_once() {
		fixture().given(opened(), periodEnded(false, LEAD, FINANCE, SCIENCE))
			.when(new EndOpinionPeriod(CASE, OVER))
			.expectNoEvents();
	}

	@Test
	void after_the_conclusion_or_the_end_it_changes_nothing() {
		fixture().given(onNotice()).when(new EndOpinionPeriod(CASE, OVER)).expectNoEvents();
		fixture().given(opened(), closed()).when(new EndOpinionPeriod(CASE, OVER)).expectNoEvents();
	}

	@Test
	void a_provisional_last_day_is_counted_again_and_the_later_one_holds() {
		LocalDate countedWithoutSchedule = LocalDate.of(2026, 3, 13);
		fixture().given(new CaseOpened(CASE, submission(), countedWithoutSchedule, true, AT))
			.when(new EndOpinionPeriod(CASE, at("2026-03-14T00:00:00")))
			.expectEvents(new OpinionPeriodExtended(CASE, List.of(LEAD, FINANCE, SCIENCE), DUE_ON, false,
					at("2026-03-14T00:00:00")));
	}

	@Test
	void REV_16_then_the_later_day_must_be_over() {
		fixture()
			.given(new CaseOpened(CASE, submission(), LocalDate.of(2026, 3, 13), true, AT),
					new OpinionPeriodExtended(CASE, List.of(LEAD, FINANCE, SCIENCE), DUE_ON, false, AT))
			.when(new EndOpinionPeriod(CASE, at("2026-03-16T23:59:59")))
			.expectNoEvents()
			.expectException(refusedBy(PERIOD_RUNS_OUT));
		fixture()
			.given(new CaseOpened(CASE, submission(), LocalDate.of(2026, 3, 13), true, AT),
					new OpinionPeriodExtended(CASE, List.of(LEAD, FINANCE, SCIENCE), DUE_ON, false, AT))
			.when(new EndOpinionPeriod(CASE, OVER))
			.expectEvents(periodEnded(false, LEAD, FINANCE, SCIENCE));
	}

	@Test
	void a_provisional_last_day_that_proves_right_or_late_stands() {
		LocalDate late = LocalDate.of(2026, 3, 18);
		fixture().given(new CaseOpened(CASE, submission(), late, true, AT))
			.when(new EndOpinionPeriod(CASE, at("2026-03-19T00:00:00")))
			.expectEvents(new OpinionPeriodEnded(CASE, List.of(LEAD, FINANCE, SCIENCE), LEAD, false,
					at("2026-03-19T00:00:00")));
	}

}
