package grants.clawback.domain;

import java.util.List;

import grants.clawback.command.WithdrawClawback;
import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.BeneficiaryRestored;
import grants.clawback.event.BreakTakenBack;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationFulfilled;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.CASE;
import static grants.clawback.domain.Sample.D19;
import static grants.clawback.domain.Sample.D65;
import static grants.clawback.domain.Sample.ELSEWHERE;
import static grants.clawback.domain.Sample.FIVE_YEARS;
import static grants.clawback.domain.Sample.GREEN;
import static grants.clawback.domain.Sample.IN_CITY;
import static grants.clawback.domain.Sample.LOCK_IN;
import static grants.clawback.domain.Sample.MOVE;
import static grants.clawback.domain.Sample.OPENER;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.demandAfterPeriod;
import static grants.clawback.domain.Sample.move;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.openOnBreak;
import static grants.clawback.domain.Sample.openOnFinding;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.start;
import static grants.clawback.domain.Sample.startSettle;
import static grants.clawback.domain.Sample.withdraw;
import static grants.clawback.domain.Sample.yuan;

class WithdrawClawbackTest {

	@Test
	void a_withdrawn_case_restores_the_standing() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(withdraw("2025-06-06T10:00"))
			.expectEvents(
					new ClawbackWithdrawn(BUILDER, CASE, SETTLE, "陈述申辩成立", yuan("0"), "officer-b",
							at("2025-06-06T10:00")),
					new BreakTakenBack(BUILDER, SETTLE, LOCK_IN, List.of(MOVE), "陈述申辩成立", at("2025-06-06T10:00")),
					new BeneficiaryRestored(BUILDER, D19, "陈述申辩成立", at("2025-06-06T10:00")));
	}

	@Test
	void it_sets_aside_every_move_that_was_known() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"),
					move(new Reference("second"), Relation.STATISTICS, IN_CITY, ELSEWHERE, "2025-05-02"), openOnBreak())
			.when(withdraw("2025-06-06T10:00"))
			.expectEventsMatching(
					Events.kinds(ClawbackWithdrawn.class, BreakTakenBack.class, BeneficiaryRestored.class));
	}

	@Test
	void a_move_that_is_reported_afterwards_breaks_it_anew() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					withdraw("2025-06-06T10:00"))
			.when(move(new Reference("second"), Relation.STATISTICS, IN_CITY, ELSEWHERE, "2025-05-02"))
			.expectEventsMatching(
					Events.kinds(ResidencyMoveRecorded.class, ObligationBroken.class, BeneficiaryBarred.class));
	}

	@Test
	void another_broken_commitment_under_the_document_keeps_the_bar() {
		obligations()
			.givenCommands(startSettle(), start(GREEN, D19, FIVE_YEARS), pay(SETTLE, "city", "100"),
					moveOut("2025-05-01"), openOnBreak())
			.when(withdraw("2025-06-06T10:00"))
			.expectEventsMatching(Events.kinds(ClawbackWithdrawn.class, BreakTakenBack.class));
	}

	@Test
	void a_case_on_a_finding_ends_with_its_bar() {
		obligations().givenCommands(start(GREEN, D65), pay(GREEN, "city", "100"), openOnFinding(GREEN))
			.when(withdraw("2025-06-06T10:00"))
			.expectEventsMatching(Events.kinds(ClawbackWithdrawn.class, BeneficiaryRestored.class));
	}

	@Test
	void it_need_not_wait_for_an_answer() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(withdraw("2025-05-21T09:31"))
			.expectEventsMatching(Events.one(ClawbackWithdrawn.class, e -> true));
	}

	@Test
	void after_the_last_day_the_commitment_is_fulfilled_with_it() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(withdraw("2028-01-11T00:00"))
			.expectEventsMatching(Events.kinds(ClawbackWithdrawn.class, BreakTakenBack.class, ObligationFulfilled.class,
					BeneficiaryRestored.class));
	}

	@Test
	void CLAW_7_who_opened_it_does_not_withdraw_it() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(new WithdrawClawback(BUILDER, CASE, "撤回", OPENER, at("2025-06-06T10:00"))),
				ClawbackRule.OPENER_DOES_NOT_DECIDE);
	}

	@Test
	void CLAW_8_what_is_demanded_is_not_withdrawn() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod())
			.when(withdraw("2025-06-07T10:00")), ClawbackRule.DECIDED_ONCE);
	}

}
