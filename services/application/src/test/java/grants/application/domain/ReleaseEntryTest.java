package grants.application.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static grants.application.domain.SampleCall.number;
import static grants.application.domain.SampleTerms.ventureRisk;
import static grants.application.vocabulary.ReleasedBecause.CLAIM_ENDED;
import static grants.application.vocabulary.ReleasedBecause.NEVER_CLAIMED;

class ReleaseEntryTest {

	private static final SampleCall CALL = number(1);

	private static final Filing FILING = Filing.number(1, ventureRisk(2025));

	private final FixtureConfiguration<Entitlements> beneficiary = new AggregateTestFixture<>(Entitlements.class);

	@Test
	void an_entry_of_which_no_claim_came_is_released() {
		beneficiary.givenNoPriorActivity()
			.when(CALL.release(FILING, 1))
			.expectEvents(CALL.released(FILING, 1, NEVER_CLAIMED));
	}

	@Test
	void a_turn_is_over_once() {
		beneficiary.given(CALL.released(FILING, 1, NEVER_CLAIMED)).when(CALL.release(FILING, 1)).expectNoEvents();
	}

	@Test
	void the_next_turn_has_its_own_end() {
		beneficiary.given(CALL.released(FILING, 1, NEVER_CLAIMED))
			.when(CALL.release(FILING, 2))
			.expectEvents(CALL.released(FILING, 2, NEVER_CLAIMED));
	}

	@Test
	void a_turn_that_has_not_come_is_not_over() {
		beneficiary.givenNoPriorActivity().when(CALL.release(FILING, 2)).expectNoEvents();
	}

	@Test
	void the_entry_of_a_live_claim_stands() {
		beneficiary.given(FILING.submitted(), CALL.received(FILING, 1)).when(CALL.release(FILING, 1)).expectNoEvents();
	}

	@Test
	void that_of_an_award_too() {
		beneficiary.given(FILING.submitted(), CALL.received(FILING, 1), FILING.awarded())
			.when(CALL.release(FILING, 1))
			.expectNoEvents();
	}

	@Test
	void that_of_a_claim_that_has_ended_is_released_already() {
		beneficiary
			.given(FILING.submitted(), CALL.received(FILING, 1), FILING.withdrawn(),
					CALL.released(FILING, 1, CLAIM_ENDED))
			.when(CALL.release(FILING, 1))
			.expectNoEvents();
	}

	@Test
	void an_entry_in_another_call_is_released_though_there_is_a_claim() {
		beneficiary.given(FILING.submitted(), CALL.received(FILING, 1))
			.when(number(2).release(FILING, 1))
			.expectEvents(number(2).released(FILING, 1, NEVER_CLAIMED));
	}

}
