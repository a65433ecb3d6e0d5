package grants.clawback.domain;

import java.util.List;

import grants.clawback.event.AwardCancelled;
import grants.clawback.event.AwardNoted;
import grants.clawback.event.BeneficiaryRestored;
import grants.clawback.event.BreakTakenBack;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationEnded;
import grants.clawback.event.ObligationFulfilled;
import grants.clawback.event.ObligationStarted;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Events.kinds;
import static grants.clawback.domain.Events.one;
import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.D19;
import static grants.clawback.domain.Sample.ELSEWHERE;
import static grants.clawback.domain.Sample.FIVE_YEARS;
import static grants.clawback.domain.Sample.GREEN;
import static grants.clawback.domain.Sample.IN_CITY;
import static grants.clawback.domain.Sample.LOCK_IN;
import static grants.clawback.domain.Sample.MOVE;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.cancel;
import static grants.clawback.domain.Sample.day;
import static grants.clawback.domain.Sample.fulfil;
import static grants.clawback.domain.Sample.move;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.openOnFinding;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.start;
import static grants.clawback.domain.Sample.startSettle;

class EndObligationsTest {

	private static final String CANCELLED_ON = "2025-05-10T15:00";

	private static final AwardCancelled CANCELLED = new AwardCancelled(BUILDER, SETTLE, "申报单位书面放弃", at(CANCELLED_ON),
			at("2025-05-30T09:00"));

	private static final ObligationEnded ENDED = new ObligationEnded(BUILDER, SETTLE, LOCK_IN, "申报单位书面放弃",
			at(CANCELLED_ON));

	@Test
	void a_cancelled_award_binds_no_more() {
		obligations().givenCommands(startSettle()).when(cancel(SETTLE, CANCELLED_ON)).expectEvents(CANCELLED, ENDED);
	}

	@Test
	void another_award_binds_on() {
		obligations().givenCommands(startSettle(), start(GREEN, D19, FIVE_YEARS))
			.when(cancel(SETTLE, CANCELLED_ON))
			.expectEvents(CANCELLED, ENDED);
	}

	@Test
	void a_cancellation_that_arrives_again_changes_nothing() {
		obligations().givenCommands(startSettle(), cancel(SETTLE, CANCELLED_ON))
			.when(cancel(SETTLE, CANCELLED_ON))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void a_cancellation_may_be_heard_of_before_its_award() {
		obligations().givenNoPriorActivity().when(cancel(SETTLE, CANCELLED_ON)).expectEvents(CANCELLED);
		obligations().givenCommands(cancel(SETTLE, CANCELLED_ON))
			.when(startSettle())
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(kinds(AwardNoted.class, ObligationStarted.class, ObligationEnded.class));
	}

	@Test
	void what_is_fulfilled_stays_so() {
		obligations().givenCommands(startSettle(), fulfil("2028-01-11T00:00"))
			.when(cancel(SETTLE, "2028-02-01T09:00"))
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(kinds(AwardCancelled.class));
	}

	@Test
	void what_was_over_before_the_cancellation_is_fulfilled_and_not_ended() {
		obligations().givenCommands(startSettle(), cancel(SETTLE, "2028-01-11T00:00"))
			.when(fulfil("2028-01-11T00:00"))
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(kinds(ObligationFulfilled.class));
	}

	@Test
	void what_ended_is_not_fulfilled_later() {
		obligations().givenCommands(startSettle(), cancel(SETTLE, "2028-01-10T23:59"))
			.when(fulfil("2028-01-11T00:00"))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void what_a_move_broke_the_day_before_stays_broken_and_barred() {
		obligations().givenCommands(startSettle(), moveOut("2025-05-09"))
			.when(cancel(SETTLE, CANCELLED_ON))
			.expectEvents(CANCELLED);
	}

	@Test
	void a_break_on_the_day_of_the_cancellation_was_none() {
		obligations().givenCommands(startSettle(), moveOut("2025-05-10"))
			.when(cancel(SETTLE, CANCELLED_ON))
			.expectEvents(CANCELLED,
					new BreakTakenBack(BUILDER, SETTLE, LOCK_IN, List.of(MOVE), "申报单位书面放弃", at("2025-05-30T09:00")),
					ENDED, new BeneficiaryRestored(BUILDER, D19, "申报单位书面放弃", at("2025-05-30T09:00")));
	}

	@Test
	void a_later_move_breaks_nothing_and_a_late_report_of_an_early_one_does() {
		obligations().givenCommands(startSettle(), cancel(SETTLE, CANCELLED_ON))
			.when(moveOut("2025-05-10"))
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(kinds(ResidencyMoveRecorded.class));
		obligations().givenCommands(startSettle(), cancel(SETTLE, CANCELLED_ON))
			.when(moveOut("2025-05-09"))
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(one(ObligationBroken.class, e -> e.effectiveOn().equals(day("2025-05-09"))));
	}

	@Test
	void an_award_under_which_something_was_paid_was_not_cancelled() {
		refused(obligations().givenCommands(startSettle(), pay(SETTLE, "city", "0.01"))
			.when(cancel(SETTLE, CANCELLED_ON)), ObligationRule.CANCELLED_UNPAID);
	}

	@Test
	void what_is_paid_all_the_same_is_counted_and_can_be_claimed_back() {
		obligations().givenCommands(startSettle(), cancel(SETTLE, CANCELLED_ON), pay(SETTLE, "city", "100.00"))
			.when(openOnFinding(SETTLE))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void of_two_breaks_the_one_before_the_cancellation_takes_the_place_of_the_one_after() {
		obligations()
			.givenCommands(startSettle(), moveOut("2025-05-20"),
					move(new Reference("second"), Relation.STATISTICS, IN_CITY, ELSEWHERE, "2025-05-02"))
			.when(cancel(SETTLE, CANCELLED_ON))
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(kinds(AwardCancelled.class, BreakTakenBack.class, ObligationBroken.class));
	}

}
