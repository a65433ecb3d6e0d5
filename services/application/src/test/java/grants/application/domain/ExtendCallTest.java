package grants.application.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import grants.application.vocabulary.InForce;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static grants.application.domain.SampleCall.ANNOUNCED;
import static grants.application.domain.SampleCall.CLOSES;
import static grants.application.domain.SampleCall.INSIDE;
import static grants.application.domain.SampleCall.at;
import static grants.application.domain.SampleCall.number;

class ExtendCallTest {

	private static final Instant LATER = at("2025-10-15T23:59:59");

	private final FixtureConfiguration<Calls> calls = new AggregateTestFixture<>(Calls.class);

	@Test
	void a_call_closes_later_than_was_announced() {
		calls.given(number(1).opened())
			.when(number(1).extend(LATER, INSIDE))
			.expectEvents(number(1).extended(LATER, INSIDE));
	}

	@Test
	void it_can_be_extended_before_it_opens_and_more_than_once() {
		SampleCall extended = number(1).until(LATER);
		Instant still = LATER.plus(Duration.ofDays(1));
		calls.given(number(1).opened(), number(1).extended(LATER, ANNOUNCED))
			.when(number(1).extend(still, ANNOUNCED))
			.expectEvents(extended.extended(still, ANNOUNCED));
	}

	@Test
	void CAL_6_by_a_second_at_least() {
		Instant later = CLOSES.plusSeconds(1);
		calls.given(number(1).opened())
			.when(number(1).extend(later, INSIDE))
			.expectEvents(number(1).extended(later, INSIDE));
	}

	@Test
	void CAL_6_the_announced_close_is_no_extension() {
		shortening(CLOSES);
	}

	@Test
	void CAL_6_nothing_is_shortened() {
		shortening(CLOSES.minusSeconds(1));
	}

	private void shortening(Instant closesAt) {
		calls.given(number(1).opened())
			.when(number(1).extend(closesAt, INSIDE))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.NEVER_SHORTENED));
	}

	@Test
	void CAL_7_at_the_closing_instant_it_can_still_be_extended() {
		calls.given(number(1).opened())
			.when(number(1).extend(LATER, CLOSES))
			.expectEvents(number(1).extended(LATER, CLOSES));
	}

	@Test
	void CAL_7_a_nanosecond_later_it_can_not() {
		calls.given(number(1).opened())
			.when(number(1).extend(LATER, CLOSES.plusNanos(1)))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.CHANGED_UNTIL_ITS_CLOSE));
	}

	@Test
	void CAL_7_what_is_recorded_as_closed_is_not_opened_again() {
		calls.given(number(1).opened(), number(1).closed())
			.when(number(1).extend(LATER, CLOSES))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.CHANGED_UNTIL_ITS_CLOSE));
	}

	@Test
	void CAL_7_nor_is_what_was_cancelled() {
		calls.given(number(1).opened(), number(1).freed())
			.when(number(1).extend(LATER, INSIDE))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.CHANGED_UNTIL_ITS_CLOSE));
	}

	@Test
	void CAL_4_not_beyond_the_period_in_force() {
		InForce until = new InForce(LocalDate.parse("2022-06-17"), LocalDate.parse("2025-10-14"));
		calls.given(number(1).opened())
			.when(number(1).extend(LATER, INSIDE, until))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.CALLED_WHILE_IN_FORCE));
	}

	@Test
	void CAL_5_until_just_before_the_next_call() {
		SampleCall next = number(2).from(LATER.plusSeconds(1)).until(LATER.plus(Duration.ofDays(9)));
		calls.given(number(1).opened(), next.opened())
			.when(number(1).extend(LATER, INSIDE))
			.expectEvents(number(1).extended(LATER, INSIDE));
	}

	@Test
	void CAL_5_not_into_the_next_call() {
		SampleCall next = number(2).from(LATER).until(LATER.plus(Duration.ofDays(9)));
		calls.given(number(1).opened(), next.opened())
			.when(number(1).extend(LATER, INSIDE))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.ONE_CALL_AT_A_TIME));
	}

}
