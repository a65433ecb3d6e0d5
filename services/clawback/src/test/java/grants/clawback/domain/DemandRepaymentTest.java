package grants.clawback.domain;

import java.util.List;

import grants.clawback.command.AnswerNotice;
import grants.clawback.command.DemandRepayment;
import grants.clawback.event.RepaymentDemanded;
import grants.clawback.vocabulary.Basis;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Officer;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.clawback.vocabulary.Share;
import grants.kernel.Ids;
import grants.runtime.testing.TestSeals;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.CASE;
import static grants.clawback.domain.Sample.DECIDER;
import static grants.clawback.domain.Sample.ELSEWHERE;
import static grants.clawback.domain.Sample.FIVE_YEARS;
import static grants.clawback.domain.Sample.IN_CITY;
import static grants.clawback.domain.Sample.LOCK_IN;
import static grants.clawback.domain.Sample.MOVE;
import static grants.clawback.domain.Sample.OPENER;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.correct;
import static grants.clawback.domain.Sample.day;
import static grants.clawback.domain.Sample.demand;
import static grants.clawback.domain.Sample.demandAfterPeriod;
import static grants.clawback.domain.Sample.move;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.open;
import static grants.clawback.domain.Sample.openOnBreak;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.repay;
import static grants.clawback.domain.Sample.startSettle;
import static grants.clawback.domain.Sample.yuan;

class DemandRepaymentTest {

	@Test
	void all_that_was_paid_is_demanded_back_as_each_treasury_paid_it() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "district-410105", "100"), pay(SETTLE, "city", "100.01"),
					moveOut("2025-05-01"), openOnBreak())
			.when(demandAfterPeriod())
			.expectEvents(new RepaymentDemanded(BUILDER, CASE, SETTLE, yuan("200.01"),
					List.of(new Share("city", yuan("100.01")), new Share("district-410105", yuan("100"))),
					day("2025-07-31"), "迁出属实，全额退回", List.of(FIVE_YEARS.citation(), FIVE_YEARS.repaymentCitation()),
					yuan("200.01"), yuan("200.01"), "officer-b", at("2025-06-06T00:00")));
	}

	@Test
	void CLAW_6_not_before_the_end_of_the_answer_period() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(demand("2025-06-05T23:59:59")), ClawbackRule.HEARD_BEFORE_DEMAND);
	}

	@Test
	void CLAW_6_after_an_answer_at_once() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					new AnswerNotice(BUILDER, CASE, TestSeals.form("无异议"), at("2025-05-22T10:00")))
			.when(demand("2025-05-22T10:01"))
			.expectEventsMatching(Events.kinds(RepaymentDemanded.class));
	}

	@Test
	void CLAW_7_who_opened_it_does_not_decide() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(new DemandRepayment(BUILDER, CASE, day("2025-07-31"), "退回", OPENER, at("2025-06-06T00:00"))),
				ClawbackRule.OPENER_DOES_NOT_DECIDE);
	}

	@Test
	void CLAW_5_who_is_tied_does_not_decide() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(new DemandRepayment(BUILDER, CASE, day("2025-07-31"), "退回", new Officer("officer-b", true),
					at("2025-06-06T00:00"))),
				ClawbackRule.OFFICER_IS_NOT_TIED);
	}

	@Test
	void CLAW_8_it_is_decided_once() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod())
			.when(demand("2025-06-07T00:00")), ClawbackRule.DECIDED_ONCE);
	}

	@Test
	void CLAW_9_it_falls_due_after_the_day_of_the_decision() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(demand("2025-07-31T09:00")), ClawbackRule.DUE_AFTER_DECISION);
	}

	@Test
	void CLAW_9_the_next_day_is_allowed_and_a_weekend_moves_to_monday() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(new DemandRepayment(BUILDER, CASE, day("2025-06-14"), "退回", DECIDER, at("2025-06-13T09:00")))
			.expectEventsMatching(Events.one(RepaymentDemanded.class, e -> e.dueOn().equals(day("2025-06-16"))));
	}

	@Test
	void what_came_back_in_an_earlier_case_counts() {
		ClawbackId second = new ClawbackId(Ids.derived("clawback", "second"));
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod(), repay("B1", "30"), correct(MOVE, "2025-08-01T10:00"),
					move(new Reference("again"), Relation.TAX, IN_CITY, ELSEWHERE, "2025-09-01"),
					open(second, SETTLE, new Basis.BrokenObligation(LOCK_IN)))
			.when(new DemandRepayment(BUILDER, second, day("2026-07-31"), "退回", DECIDER, at("2026-06-06T00:00")))
			.expectEventsMatching(Events.one(RepaymentDemanded.class, e -> e.amount().equals(yuan("70"))));
	}

}
