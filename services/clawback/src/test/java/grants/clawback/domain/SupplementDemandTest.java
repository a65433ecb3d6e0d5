package grants.clawback.domain;

import java.util.List;

import grants.clawback.command.SupplementDemand;
import grants.clawback.event.ClawbackRepaid;
import grants.clawback.event.RepaymentDemanded;
import grants.clawback.event.RepaymentReceived;
import grants.clawback.vocabulary.Basis;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Share;
import grants.kernel.Ids;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.CASE;
import static grants.clawback.domain.Sample.FIVE_YEARS;
import static grants.clawback.domain.Sample.OPENER;
import static grants.clawback.domain.Sample.LOCK_IN;
import static grants.clawback.domain.Sample.open;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.day;
import static grants.clawback.domain.Sample.demandAfterPeriod;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.openOnBreak;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.repay;
import static grants.clawback.domain.Sample.startSettle;
import static grants.clawback.domain.Sample.supplement;
import static grants.clawback.domain.Sample.withdraw;
import static grants.clawback.domain.Sample.yuan;

class SupplementDemandTest {

	@Test
	void what_was_paid_since_is_demanded_by_a_decision_of_its_own() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod(), repay("B1", "40"), pay(SETTLE, "district-410105", "50"))
			.when(supplement("2025-08-29"))
			.expectEvents(new RepaymentDemanded(BUILDER, CASE, SETTLE, yuan("50"),
					List.of(new Share("district-410105", yuan("50"))), day("2025-08-29"), "限制前已发出的款项到账",
					List.of(FIVE_YEARS.citation(), FIVE_YEARS.repaymentCitation()), yuan("150"), yuan("110"),
					"officer-b", at("2025-06-20T10:00")));
	}

	@Test
	void a_repaid_case_is_open_again() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
				demandAfterPeriod(), repay("B1", "100"), pay(SETTLE, "district-410105", "50"), supplement("2025-08-29"))
			.when(repay("B2", "50"))
			.expectEventsMatching(Events.kinds(RepaymentReceived.class, ClawbackRepaid.class));
	}

	@Test
	void CLAW_10_without_a_payment_since_there_is_nothing_to_add() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod())
			.when(supplement("2025-08-29")), ClawbackRule.SUPPLEMENT_NEEDS_PAYMENT);
	}

	@Test
	void CLAW_10_before_the_demand_there_is_nothing_to_add_to() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(supplement("2025-08-29")), ClawbackRule.SUPPLEMENT_NEEDS_PAYMENT);
	}

	@Test
	void CLAW_10_a_withdrawn_case_is_not_taken_up_again() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					withdraw("2025-06-06T10:00"))
			.when(supplement("2025-08-29")), ClawbackRule.SUPPLEMENT_NEEDS_PAYMENT);
	}

	@Test
	void CLAW_7_the_opener_does_not_decide_on_it_either() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod(), pay(SETTLE, "district-410105", "50"))
			.when(new SupplementDemand(BUILDER, CASE, day("2025-08-29"), "补充", OPENER, at("2025-06-20T10:00"))),
				ClawbackRule.OPENER_DOES_NOT_DECIDE);
	}

	@Test
	void CLAW_9_it_falls_due_after_the_day_of_the_decision() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod(), pay(SETTLE, "district-410105", "50"))
			.when(supplement("2025-06-20")), ClawbackRule.DUE_AFTER_DECISION);
	}

	@Test
	void CLAW_10_while_another_case_of_the_award_is_open_the_claim_is_that_one_s() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod(), repay("B1", "100"), pay(SETTLE, "district-410105", "50"),
					open(new ClawbackId(Ids.derived("clawback", "second")), SETTLE,
							new Basis.BrokenObligation(LOCK_IN)))
			.when(supplement("2025-08-29")), ClawbackRule.SUPPLEMENT_NEEDS_PAYMENT);
	}

}
