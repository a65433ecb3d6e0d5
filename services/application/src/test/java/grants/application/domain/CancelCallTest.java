package grants.application.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static grants.application.domain.SampleCall.ANNOUNCED;
import static grants.application.domain.SampleCall.CLOSES;
import static grants.application.domain.SampleCall.INSIDE;
import static grants.application.domain.SampleCall.number;
import static grants.application.domain.SampleTerms.ventureRisk;
import static grants.application.vocabulary.ReleasedBecause.CLAIM_ENDED;
import static grants.application.vocabulary.ReleasedBecause.NEVER_CLAIMED;
import static org.assertj.core.api.Assertions.assertThat;

class CancelCallTest {

	private static final SampleCall CALL = number(1);

	private static final Filing FILING = Filing.number(1, ventureRisk(2025));

	private final FixtureConfiguration<CallRegister> register = new AggregateTestFixture<>(CallRegister.class);

	@Test
	void a_call_to_which_nobody_has_applied_is_cancelled() {
		register.givenNoPriorActivity().when(CALL.cancel(INSIDE)).expectEvents(CALL.cancelled(INSIDE));
	}

	@Test
	void CAL_8_not_while_somebody_is_in_its_register() {
		register.given(CALL.made(FILING))
			.when(CALL.cancel(INSIDE))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.CANCELLED_WHILE_EMPTY,
					refusal -> assertThat(refusal.instead()).isNotNull()));
	}

	@Test
	void CAL_8_nor_after_somebody_has_applied_and_withdrawn() {
		register.given(CALL.made(FILING), CALL.struck(FILING, 1, CLAIM_ENDED))
			.when(CALL.cancel(INSIDE))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.CANCELLED_WHILE_EMPTY));
	}

	@Test
	void CAL_8_a_submission_that_came_to_nothing_does_not_count() {
		register.given(CALL.made(FILING), CALL.struck(FILING, 1, NEVER_CLAIMED))
			.when(CALL.cancel(INSIDE))
			.expectEvents(CALL.cancelled(INSIDE));
	}

	@Test
	void CAL_7_at_the_closing_instant_it_can_still_be_cancelled() {
		register.givenNoPriorActivity().when(CALL.cancel(CLOSES)).expectEvents(CALL.cancelled(CLOSES));
	}

	@Test
	void CAL_7_a_nanosecond_later_it_can_not() {
		register.givenNoPriorActivity()
			.when(CALL.cancel(CLOSES.plusNanos(1)))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.CHANGED_UNTIL_ITS_CLOSE));
	}

	@Test
	void CAL_7_it_is_cancelled_once() {
		register.given(CALL.cancelled(ANNOUNCED))
			.when(CALL.cancel(INSIDE))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.CHANGED_UNTIL_ITS_CLOSE));
	}

}
