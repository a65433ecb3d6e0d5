package grants.application.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import grants.application.vocabulary.InForce;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static grants.application.domain.SampleCall.ANNOUNCED;
import static grants.application.domain.SampleCall.CLAUSE;
import static grants.application.domain.SampleCall.CLOSES;
import static grants.application.domain.SampleCall.EVERYBODY;
import static grants.application.domain.SampleCall.IN_FORCE;
import static grants.application.domain.SampleCall.OPENS;
import static grants.application.domain.SampleCall.at;
import static grants.application.domain.SampleCall.number;
import static grants.application.domain.SampleCall.quota;
import static org.assertj.core.api.Assertions.assertThat;

class OpenCallTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final FixtureConfiguration<Calls> calls = new AggregateTestFixture<>(Calls.class);

	@Test
	void a_call_is_announced_with_its_window() {
		calls.givenNoPriorActivity().when(number(1).open()).expectEvents(number(1).opened());
	}

	@Test
	void CAL_1_it_takes_in_applications_as_the_measure_says() {
		SampleCall call = number(1).of(quota(30));
		calls.givenNoPriorActivity().when(call.open(IN_FORCE, quota(30), ANNOUNCED)).expectEvents(call.opened());
	}

	@Test
	void CAL_1_another_kind_or_number_is_refused_with_the_clause() {
		calls.givenNoPriorActivity()
			.when(number(1).of(EVERYBODY).open(IN_FORCE, quota(30), ANNOUNCED))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.FITS_MEASURE,
					refusal -> assertThat(refusal.citations()).contains(CLAUSE)));
	}

	@Test
	void CAL_1_one_place_more_is_refused() {
		calls.givenNoPriorActivity()
			.when(number(1).of(quota(31)).open(IN_FORCE, quota(30), ANNOUNCED))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.FITS_MEASURE));
	}

	@Test
	void CAL_2_it_is_open_for_a_second_at_least() {
		SampleCall call = number(1).until(OPENS.plus(SECOND));
		calls.givenNoPriorActivity().when(call.open()).expectEvents(call.opened());
	}

	@Test
	void CAL_2_it_does_not_close_when_it_opens() {
		calls.givenNoPriorActivity()
			.when(number(1).until(OPENS).open())
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.OPENS_BEFORE_IT_CLOSES));
	}

	@Test
	void CAL_3_it_may_open_at_the_very_moment() {
		calls.givenNoPriorActivity().when(number(1).open(IN_FORCE, null, OPENS)).expectEvents(number(1).opened(OPENS));
	}

	@Test
	void CAL_3_it_does_not_open_in_the_past() {
		calls.givenNoPriorActivity()
			.when(number(1).open(IN_FORCE, null, OPENS.plusNanos(1)))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.ANNOUNCED_AHEAD));
	}

	@Test
	void CAL_4_it_may_fill_the_period_in_force() {
		InForce exactly = new InForce(LocalDate.parse("2025-09-01"), LocalDate.parse("2025-09-30"));
		calls.givenNoPriorActivity().when(number(1).open(exactly, null, ANNOUNCED)).expectEvents(number(1).opened());
	}

	@Test
	void CAL_4_it_does_not_begin_before_the_period_in_force() {
		outsideForce(number(1), new InForce(LocalDate.parse("2025-09-02"), null));
	}

	@Test
	void CAL_4_it_does_not_last_a_second_longer_than_the_period_in_force() {
		outsideForce(number(1).until(CLOSES.plus(SECOND)),
				new InForce(LocalDate.parse("2025-09-01"), LocalDate.parse("2025-09-30")));
	}

	private void outsideForce(SampleCall call, InForce inForce) {
		calls.givenNoPriorActivity()
			.when(call.open(inForce, null, ANNOUNCED))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.CALLED_WHILE_IN_FORCE,
					refusal -> assertThat(refusal.citations()).contains(CLAUSE)));
	}

	@Test
	void CAL_5_one_follows_the_other() {
		SampleCall next = number(2).from(CLOSES.plus(SECOND)).until(at("2025-10-31T23:59:59"));
		calls.given(number(1).opened()).when(next.open()).expectEvents(next.opened());
	}

	@Test
	void CAL_5_one_precedes_the_other() {
		SampleCall before = number(2).from(at("2025-08-25T09:00:00")).until(OPENS.minus(SECOND));
		calls.given(number(1).opened()).when(before.open()).expectEvents(before.opened());
	}

	@Test
	void CAL_5_the_closing_instant_belongs_to_one_call_only() {
		overlapping(number(2).from(CLOSES).until(at("2025-10-31T23:59:59")));
	}

	@Test
	void CAL_5_the_opening_instant_belongs_to_one_call_only() {
		overlapping(number(2).from(at("2025-08-25T09:00:00")).until(OPENS));
	}

	@Test
	void CAL_5_nothing_fits_inside() {
		overlapping(number(2).from(OPENS.plus(SECOND)).until(CLOSES.minus(SECOND)));
	}

	@Test
	void CAL_5_nothing_fits_around() {
		overlapping(number(2).from(OPENS.minus(SECOND)).until(CLOSES.plus(SECOND)));
	}

	private void overlapping(SampleCall second) {
		calls.given(number(1).opened())
			.when(second.open())
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.ONE_CALL_AT_A_TIME,
					refusal -> assertThat(refusal.because().zh()).contains(number(1).call().id().value())));
	}

	@Test
	void CAL_5_an_extension_counts() {
		Instant later = at("2025-10-15T23:59:59");
		calls.given(number(1).opened(), number(1).extended(later, ANNOUNCED))
			.when(number(2).from(later).until(at("2025-10-31T23:59:59")).open())
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.ONE_CALL_AT_A_TIME));
	}

	@Test
	void CAL_5_the_window_of_a_cancelled_call_is_free() {
		calls.given(number(1).opened(), number(1).freed()).when(number(2).open()).expectEvents(number(2).opened());
	}

}
