package grants.clawback.domain;

import java.util.List;

import grants.clawback.command.CorrectResidencyMove;
import grants.clawback.event.BeneficiaryRestored;
import grants.clawback.event.BreakTakenBack;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationEnded;
import grants.clawback.event.ObligationFulfilled;
import grants.clawback.event.ResidencyMoveCorrected;
import grants.clawback.vocabulary.Officer;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.D19;
import static grants.clawback.domain.Sample.ELSEWHERE;
import static grants.clawback.domain.Sample.GREEN;
import static grants.clawback.domain.Sample.IN_CITY;
import static grants.clawback.domain.Sample.LOCK_IN;
import static grants.clawback.domain.Sample.MOVE;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.cancel;
import static grants.clawback.domain.Sample.correct;
import static grants.clawback.domain.Sample.demandAfterPeriod;
import static grants.clawback.domain.Sample.fulfil;
import static grants.clawback.domain.Sample.move;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.openOnBreak;
import static grants.clawback.domain.Sample.openOnFinding;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.repay;
import static grants.clawback.domain.Sample.start;
import static grants.clawback.domain.Sample.startSettle;
import static grants.clawback.domain.Sample.yuan;

class CorrectResidencyMoveTest {

	private static final Reference SECOND = new Reference("second");

	@Test
	void a_corrected_move_breaks_nothing_and_the_bar_is_lifted() {
		obligations().givenCommands(startSettle(), moveOut("2025-05-01"))
			.when(correct(MOVE, "2025-06-01T10:00"))
			.expectEvents(new ResidencyMoveCorrected(BUILDER, MOVE, "税务机关函告误报", "officer-b", at("2025-06-01T10:00")),
					new BreakTakenBack(BUILDER, SETTLE, LOCK_IN, List.of(MOVE), "税务机关函告误报", at("2025-06-01T10:00")),
					new BeneficiaryRestored(BUILDER, D19, "税务机关函告误报", at("2025-06-01T10:00")));
	}

	@Test
	void the_open_case_about_it_ends() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "8000000"), moveOut("2025-05-01"), openOnBreak())
			.when(correct(MOVE, "2025-06-01T10:00"))
			.expectEventsMatching(Events.kinds(ResidencyMoveCorrected.class, ClawbackWithdrawn.class,
					BreakTakenBack.class, BeneficiaryRestored.class));
	}

	@Test
	void what_had_come_back_in_the_case_is_named_as_owed_to_the_beneficiary() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "8000000"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod(), repay("B1", "3000000.01"))
			.when(correct(MOVE, "2025-08-01T10:00"))
			.expectEventsMatching(Events.one(ClawbackWithdrawn.class, e -> e.received().equals(yuan("3000000.01"))));
	}

	@Test
	void a_repaid_case_is_taken_back_too() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "8000000"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod(), repay("B1", "8000000"))
			.when(correct(MOVE, "2025-08-01T10:00"))
			.expectEventsMatching(Events.one(ClawbackWithdrawn.class, e -> e.received().equals(yuan("8000000"))));
	}

	@Test
	void another_move_that_breaks_it_keeps_the_bar() {
		obligations()
			.givenCommands(startSettle(), moveOut("2025-05-01"),
					move(SECOND, Relation.REGISTRATION, IN_CITY, ELSEWHERE, "2025-06-01"))
			.when(correct(MOVE, "2025-07-01T10:00"))
			.expectEventsMatching(
					Events.kinds(ResidencyMoveCorrected.class, BreakTakenBack.class, ObligationBroken.class));
	}

	@Test
	void correcting_a_move_that_did_not_break_it_leaves_the_break() {
		obligations()
			.givenCommands(startSettle(), moveOut("2025-05-01"),
					move(SECOND, Relation.REGISTRATION, IN_CITY, ELSEWHERE, "2025-06-01"))
			.when(correct(SECOND, "2025-07-01T10:00"))
			.expectEventsMatching(Events.kinds(ResidencyMoveCorrected.class));
	}

	@Test
	void a_case_on_a_finding_keeps_the_bar() {
		obligations()
			.givenCommands(startSettle(), start(GREEN, D19), pay(GREEN, "city", "100"), moveOut("2025-05-01"),
					openOnFinding(GREEN))
			.when(correct(MOVE, "2025-07-01T10:00"))
			.expectEventsMatching(Events.kinds(ResidencyMoveCorrected.class, BreakTakenBack.class));
	}

	@Test
	void a_commitment_whose_last_day_is_over_is_fulfilled_at_once() {
		obligations().givenCommands(startSettle(), moveOut("2025-05-01"), fulfil("2028-01-11T00:00"))
			.when(correct(MOVE, "2028-01-11T00:00"))
			.expectEventsMatching(Events.kinds(ResidencyMoveCorrected.class, BreakTakenBack.class,
					ObligationFulfilled.class, BeneficiaryRestored.class));
	}

	@Test
	void a_second_before_the_end_of_the_last_day_it_is_watched_on() {
		obligations().givenCommands(startSettle(), moveOut("2025-05-01"))
			.when(correct(MOVE, "2028-01-10T23:59:59"))
			.expectEventsMatching(
					Events.kinds(ResidencyMoveCorrected.class, BreakTakenBack.class, BeneficiaryRestored.class));
	}

	@Test
	void LOCK_4_what_was_never_recorded_can_not_be_corrected() {
		refused(obligations().givenCommands(startSettle()).when(correct(MOVE, "2025-06-01T10:00")),
				ObligationRule.RECORDED_MOVE_IS_CORRECTED);
	}

	@Test
	void LOCK_4_a_move_is_corrected_once() {
		refused(obligations().givenCommands(startSettle(), moveOut("2025-05-01"), correct(MOVE, "2025-06-01T10:00"))
			.when(correct(MOVE, "2025-06-02T10:00")), ObligationRule.RECORDED_MOVE_IS_CORRECTED);
	}

	@Test
	void CLAW_5_an_officer_who_is_tied_keeps_out() {
		refused(obligations().givenCommands(startSettle(), moveOut("2025-05-01"))
			.when(new CorrectResidencyMove(BUILDER, MOVE, "误报", new Officer("officer-c", true),
					at("2025-06-01T10:00"))),
				ClawbackRule.OFFICER_IS_NOT_TIED);
	}

	@Test
	void the_corrected_break_of_a_cancelled_award_ends_unless_another_early_move_broke_it_too() {
		obligations().givenCommands(startSettle(), moveOut("2025-05-01"), cancel(SETTLE, "2025-05-10T15:00"))
			.when(correct(MOVE, "2025-06-01T09:00"))
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(Events.one(ObligationEnded.class, e -> e.endedAt().equals(at("2025-05-10T15:00"))));
		obligations()
			.givenCommands(startSettle(), moveOut("2025-05-01"),
					move(new Reference("second"), Relation.STATISTICS, IN_CITY, ELSEWHERE, "2025-05-02"),
					move(new Reference("third"), Relation.REGISTRATION, IN_CITY, ELSEWHERE, "2025-05-20"),
					cancel(SETTLE, "2025-05-10T15:00"))
			.when(correct(MOVE, "2025-06-01T09:00"))
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(
					Events.one(ObligationBroken.class, e -> e.reference().equals(new Reference("second"))));
	}

}
