package grants.clawback.domain;

import grants.clawback.event.ObligationFulfilled;
import grants.clawback.vocabulary.ObligationTerms;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.D65;
import static grants.clawback.domain.Sample.LAST_DAY;
import static grants.clawback.domain.Sample.LOCK_IN;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.SETTLED;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.fulfil;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.start;
import static grants.clawback.domain.Sample.startSettle;

class FulfilObligationTest {

	@Test
	void LOCK_2_at_the_end_of_the_last_day_it_is_fulfilled() {
		obligations().givenCommands(startSettle())
			.when(fulfil("2028-01-11T00:00"))
			.expectEvents(new ObligationFulfilled(BUILDER, SETTLE, LOCK_IN, LAST_DAY, at("2028-01-11T00:00")));
	}

	@Test
	void LOCK_2_a_second_earlier_it_is_not() {
		refused(obligations().givenCommands(startSettle()).when(fulfil("2028-01-10T23:59:59")),
				ObligationRule.FULFILLED_WHEN_OVER);
	}

	@Test
	void what_is_broken_is_not_fulfilled() {
		obligations().givenCommands(startSettle(), moveOut("2028-01-10"))
			.when(fulfil("2028-01-11T00:00"))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void what_is_fulfilled_is_fulfilled_once() {
		obligations().givenCommands(startSettle(), fulfil("2028-01-11T00:00"))
			.when(fulfil("2028-01-11T00:00"))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void a_move_after_the_last_day_does_not_stand_in_the_way() {
		obligations().givenCommands(startSettle(), moveOut("2028-01-11"))
			.when(fulfil("2028-01-11T00:00"))
			.expectEventsMatching(Events.kinds(ObligationFulfilled.class));
	}

	@Test
	void LOCK_5_a_commitment_that_nobody_made_is_refused() {
		refused(obligations().givenNoPriorActivity().when(fulfil("2028-01-11T00:00")),
				ObligationRule.OBLIGATION_IS_KNOWN);
	}

	@Test
	void LOCK_2_a_commitment_without_end_is_never_fulfilled() {
		refused(obligations()
			.givenCommands(start(SETTLE, D65,
					new ObligationTerms("PRINCIPAL_PLACE_OF_BUSINESS", SETTLED, ObligationTerms.NO_END, "c", "r")))
			.when(fulfil("2099-01-11T00:00")), ObligationRule.FULFILLED_WHEN_OVER);
	}

}
