package grants.clawback.domain;

import java.util.List;

import grants.clawback.command.RecordRepayment;
import grants.clawback.command.StartObligations;
import grants.clawback.event.ClawbackRepaid;
import grants.clawback.event.RepaymentReceived;
import grants.clawback.vocabulary.Basis;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Grounds;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Share;
import grants.clawback.vocabulary.Shares;
import grants.kernel.Ids;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.CASE;
import static grants.clawback.domain.Sample.D19;
import static grants.clawback.domain.Sample.GREEN;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.day;
import static grants.clawback.domain.Sample.demandAfterPeriod;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.open;
import static grants.clawback.domain.Sample.openOnBreak;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.repay;
import static grants.clawback.domain.Sample.start;
import static grants.clawback.domain.Sample.startSettle;
import static grants.clawback.domain.Sample.supplement;
import static grants.clawback.domain.Sample.yuan;

class RecordRepaymentTest {

	private static final StartObligations START = startSettle();

	@Test
	void what_comes_back_is_divided_as_it_was_paid_and_the_odd_fen_goes_to_the_city() {
		obligations()
			.givenCommands(START, pay(SETTLE, "city", "100"), pay(SETTLE, "district-410105", "100"),
					moveOut("2025-05-01"), openOnBreak(), demandAfterPeriod())
			.when(repay("B1", "33.33"))
			.expectEvents(new RepaymentReceived(BUILDER, CASE, SETTLE, new Reference("B1"), yuan("33.33"),
					List.of(new Share("city", yuan("16.67")), new Share("district-410105", yuan("16.66"))),
					yuan("33.33"), yuan("166.67"), day("2025-07-01"), at("2025-07-02T11:00")));
	}

	@Test
	void the_next_odd_fen_evens_it_out() {
		obligations()
			.givenCommands(START, pay(SETTLE, "city", "100"), pay(SETTLE, "district-410105", "100"),
					moveOut("2025-05-01"), openOnBreak(), demandAfterPeriod(), repay("B1", "33.33"))
			.when(repay("B2", "0.01"))
			.expectEventsMatching(Events.one(RepaymentReceived.class,
					e -> e.shares().equals(List.of(new Share("district-410105", yuan("0.01"))))));
	}

	@Test
	void the_last_one_closes_the_case_and_the_bar_stays() {
		obligations()
			.givenCommands(START, pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(), demandAfterPeriod(),
					repay("B1", "99.99"))
			.when(repay("B2", "0.01"))
			.expectEventsMatching(Events.kinds(RepaymentReceived.class, ClawbackRepaid.class));
	}

	@Test
	void a_treasury_that_is_behind_after_a_supplement_catches_up_first() {
		obligations()
			.givenCommands(START, pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(), demandAfterPeriod(),
					repay("B1", "50"), pay(SETTLE, "district-410105", "100"), supplement("2025-08-29"))
			.when(repay("B2", "60"))
			.expectEventsMatching(
					Events.one(RepaymentReceived.class, e -> new Shares(e.shares()).of("city").equals(yuan("5"))));
	}

	@Test
	void CLAW_11_a_fen_too_much_is_refused() {
		refused(obligations()
			.givenCommands(START, pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(), demandAfterPeriod())
			.when(repay("B1", "100.01")), ClawbackRule.NOT_MORE_THAN_OUTSTANDING);
	}

	@Test
	void CLAW_11_nothing_is_refused() {
		refused(obligations()
			.givenCommands(START, pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(), demandAfterPeriod())
			.when(repay("B1", "0")), ClawbackRule.NOT_MORE_THAN_OUTSTANDING);
	}

	@Test
	void CLAW_11_before_a_demand_nothing_is_outstanding() {
		refused(obligations().givenCommands(START, pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(repay("B1", "1")), ClawbackRule.NOT_MORE_THAN_OUTSTANDING);
	}

	@Test
	void CLAW_12_a_reference_that_comes_again_counts_once() {
		obligations()
			.givenCommands(START, pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(), demandAfterPeriod(),
					repay("B1", "100"))
			.when(repay("B1", "100"))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void CLAW_12_a_reference_with_another_amount_is_refused() {
		refused(obligations()
			.givenCommands(START, pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(), demandAfterPeriod(),
					repay("B1", "10"))
			.when(repay("B1", "11")), ClawbackRule.REFERENCE_COUNTS_ONCE);
	}

	@Test
	void CLAW_12_a_reference_with_another_day_or_for_another_case_is_refused() {
		ClawbackId second = new ClawbackId(Ids.derived("clawback", "second"));
		List.of(new RecordRepayment(BUILDER, CASE, new Reference("B1"), yuan("10"), day("2025-07-02"),
				at("2025-07-02T11:00")),
				new RecordRepayment(BUILDER, second, new Reference("B1"), yuan("10"), day("2025-07-01"),
						at("2025-07-02T11:00")))
			.forEach(other -> refused(obligations()
				.givenCommands(START, start(GREEN, D19), pay(SETTLE, "city", "100"), pay(GREEN, "city", "100"),
						moveOut("2025-05-01"), openOnBreak(), demandAfterPeriod(), repay("B1", "10"),
						open(second, GREEN, new Basis.Finding(Grounds.VIOLATION, "违规", "条款")))
				.when(other), ClawbackRule.REFERENCE_COUNTS_ONCE));
	}

}
