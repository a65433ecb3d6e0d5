package grants.application.domain;

import java.time.Instant;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static grants.application.domain.SampleCall.ANNOUNCED;
import static grants.application.domain.SampleCall.CLOSES;
import static grants.application.domain.SampleCall.INSIDE;
import static grants.application.domain.SampleCall.OPENS;
import static grants.application.domain.SampleCall.number;
import static grants.application.domain.SampleCall.quota;
import static grants.application.domain.SampleTerms.ventureRisk;
import static grants.application.vocabulary.ReleasedBecause.CLAIM_ENDED;
import static grants.application.vocabulary.ReleasedBecause.NEVER_CLAIMED;
import static org.assertj.core.api.Assertions.assertThat;

class EnterCallTest {

	private static final SampleCall CALL = number(1);

	private static final SampleCall TWO_PLACES = number(1).of(quota(2));

	private static final Filing FIRST = Filing.number(1, ventureRisk(2025));

	private static final Filing SECOND = Filing.number(2, ventureRisk(2025));

	private static final Filing THIRD = Filing.number(3, ventureRisk(2025));

	private static final Instant LATE = CLOSES.plusNanos(1);

	private final FixtureConfiguration<CallRegister> register = new AggregateTestFixture<>(CallRegister.class);

	@Test
	void an_application_is_entered_before_it_is_claimed() {
		register.givenNoPriorActivity().when(CALL.enter(FIRST)).expectEvents(CALL.made(FIRST));
	}

	@Test
	void CAL_9_at_the_opening_instant_it_is_in_time() {
		inTime(OPENS);
	}

	@Test
	void CAL_9_a_nanosecond_earlier_it_is_too_early() {
		outside(OPENS.minusNanos(1));
	}

	@Test
	void CAL_9_at_the_closing_instant_it_is_in_time() {
		inTime(CLOSES);
	}

	@Test
	void CAL_9_a_nanosecond_later_it_is_late() {
		outside(LATE);
	}

	private void inTime(Instant receivedAt) {
		register.givenNoPriorActivity()
			.when(CALL.enter(FIRST, 1, receivedAt))
			.expectEvents(CALL.made(FIRST, 1, receivedAt));
	}

	private void outside(Instant receivedAt) {
		register.givenNoPriorActivity()
			.when(CALL.enter(FIRST, 1, receivedAt))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.INSIDE_CALL));
	}

	@Test
	void CAL_9_one_that_stands_is_not_late_when_it_is_entered_anew() {
		register.given(CALL.made(FIRST)).when(CALL.enter(FIRST, 2, LATE)).expectEvents(CALL.made(FIRST, 2, LATE));
	}

	@Test
	void CAL_10_the_last_place_is_taken() {
		register.given(TWO_PLACES.made(FIRST)).when(TWO_PLACES.enter(SECOND)).expectEvents(TWO_PLACES.made(SECOND));
	}

	@Test
	void CAL_10_there_is_no_place_more() {
		register.given(TWO_PLACES.made(FIRST), TWO_PLACES.made(SECOND))
			.when(TWO_PLACES.enter(THIRD))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.PLACES_LEFT,
					refusal -> assertThat(refusal.because().zh()).contains("2 个名额")));
	}

	@Test
	void CAL_10_a_place_that_was_given_back_is_free() {
		register.given(TWO_PLACES.made(FIRST), TWO_PLACES.made(SECOND), TWO_PLACES.struck(FIRST, 1, CLAIM_ENDED))
			.when(TWO_PLACES.enter(THIRD))
			.expectEvents(TWO_PLACES.made(THIRD));
	}

	@Test
	void CAL_10_an_application_has_one_place_however_often_it_is_entered() {
		register.given(TWO_PLACES.made(FIRST), TWO_PLACES.made(FIRST, 2, INSIDE))
			.when(TWO_PLACES.enter(SECOND))
			.expectEvents(TWO_PLACES.made(SECOND));
	}

	@Test
	void CAL_10_who_stands_keeps_the_place_on_the_next_turn() {
		register.given(TWO_PLACES.made(FIRST), TWO_PLACES.made(SECOND))
			.when(TWO_PLACES.enter(FIRST, 2, INSIDE))
			.expectEvents(TWO_PLACES.made(FIRST, 2, INSIDE));
	}

	@Test
	void other_kinds_have_room_for_all() {
		register.given(CALL.made(FIRST), CALL.made(SECOND)).when(CALL.enter(THIRD)).expectEvents(CALL.made(THIRD));
	}

	@Test
	void entered_on_this_turn_or_a_later_one_nothing_has_to_change() {
		register.given(CALL.made(FIRST, 2, INSIDE)).when(CALL.enter(FIRST, 2, INSIDE)).expectNoEvents();
	}

	@Test
	void an_earlier_turn_can_not_come_back_while_a_later_one_stands() {
		register.given(CALL.made(FIRST, 2, INSIDE)).when(CALL.enter(FIRST, 1, INSIDE)).expectNoEvents();
	}

	@Test
	void CAL_11_nobody_is_entered_after_the_cancellation() {
		register.given(CALL.cancelled(ANNOUNCED))
			.when(CALL.enter(FIRST))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.CALL_STANDS,
					refusal -> assertThat(refusal.because().zh()).contains("细则修订")));
	}

	@Test
	void CAL_12_a_turn_that_is_over_never_comes_back() {
		register.given(CALL.made(FIRST), CALL.struck(FIRST, 1, NEVER_CLAIMED))
			.when(CALL.enter(FIRST))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.NOT_LAPSED));
	}

	@Test
	void CAL_12_the_next_turn_is_entered_as_for_the_first_time() {
		register.given(CALL.made(FIRST), CALL.struck(FIRST, 1, NEVER_CLAIMED))
			.when(CALL.enter(FIRST, 2, INSIDE))
			.expectEvents(CALL.made(FIRST, 2, INSIDE));
	}

}
