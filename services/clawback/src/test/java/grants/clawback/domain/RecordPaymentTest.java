package grants.clawback.domain;

import grants.clawback.event.PaymentRecorded;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.GREEN;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.day;
import static grants.clawback.domain.Sample.demandAfterPeriod;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.openOnBreak;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.startSettle;
import static grants.clawback.domain.Sample.yuan;

class RecordPaymentTest {

	@Test
	void what_each_treasury_paid_adds_up() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100.01"))
			.when(pay(SETTLE, "district-410105", "100"))
			.expectEvents(new PaymentRecorded(BUILDER, SETTLE, "instruction-" + SETTLE + "district-410105100",
					"district-410105", yuan("100"), day("2023-06-20"), yuan("200.01"), at("2023-06-20T16:00")));
	}

	@Test
	void an_instruction_counts_once() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100"))
			.when(pay(SETTLE, "city", "100"))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void another_award_has_its_own_sum() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100"))
			.when(pay(GREEN, "city", "7"))
			.expectEventsMatching(Events.one(PaymentRecorded.class, e -> e.paidInAll().equals(yuan("7"))));
	}

	@Test
	void a_payment_in_flight_at_the_bar_is_counted_and_not_demanded_by_itself() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod())
			.when(pay(SETTLE, "district-410105", "100"))
			.expectEventsMatching(Events.kinds(PaymentRecorded.class));
	}

}
