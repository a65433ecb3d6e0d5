package grants.clawback.domain;

import java.util.List;

import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.ObligationTerms;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.D19;
import static grants.clawback.domain.Sample.D65;
import static grants.clawback.domain.Sample.ELSEWHERE;
import static grants.clawback.domain.Sample.FIVE_YEARS;
import static grants.clawback.domain.Sample.GREEN;
import static grants.clawback.domain.Sample.IN_CITY;
import static grants.clawback.domain.Sample.LAST_DAY;
import static grants.clawback.domain.Sample.MOVE;
import static grants.clawback.domain.Sample.OTHER_DISTRICT;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.SETTLED;
import static grants.clawback.domain.Sample.VENTURE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.correct;
import static grants.clawback.domain.Sample.day;
import static grants.clawback.domain.Sample.fulfil;
import static grants.clawback.domain.Sample.move;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.start;
import static grants.clawback.domain.Sample.startSettle;

class RecordResidencyMoveTest {

	@Test
	void LOCK_1_leaving_the_city_on_the_last_day_still_breaks_it() {
		obligations().givenCommands(startSettle())
			.when(moveOut("2028-01-10"))
			.expectEventsMatching(
					Events.kinds(ResidencyMoveRecorded.class, ObligationBroken.class, BeneficiaryBarred.class));
	}

	@Test
	void LOCK_1_the_day_after_it_is_free() {
		obligations().givenCommands(startSettle())
			.when(moveOut("2028-01-11"))
			.expectEventsMatching(Events.kinds(ResidencyMoveRecorded.class));
	}

	@Test
	void LOCK_1_leaving_on_the_day_of_settlement_breaks_it() {
		obligations().givenCommands(startSettle())
			.when(moveOut("2023-01-10"))
			.expectEventsMatching(Events.one(ObligationBroken.class, e -> e.effectiveOn().equals(SETTLED)));
	}

	@Test
	void LOCK_1_what_was_before_the_settlement_is_no_break() {
		obligations().givenCommands(startSettle())
			.when(moveOut("2023-01-09"))
			.expectEventsMatching(Events.kinds(ResidencyMoveRecorded.class));
	}

	@Test
	void LOCK_1_settled_on_a_leap_day_it_ends_on_the_28th() {
		ObligationTerms leap = new ObligationTerms("RESIDENCY_LOCK_IN", day("2024-02-29"), day("2029-02-28"), "c", "r");
		obligations().givenCommands(start(SETTLE, D19, leap))
			.when(moveOut("2029-02-28"))
			.expectEventsMatching(Events.one(ObligationBroken.class, e -> true));
		obligations().givenCommands(start(SETTLE, D19, leap))
			.when(moveOut("2029-03-01"))
			.expectEventsMatching(Events.kinds(ResidencyMoveRecorded.class));
	}

	@Test
	void each_of_the_three_relations_counts() {
		for (Relation relation : Relation.values()) {
			obligations().givenCommands(startSettle())
				.when(move(MOVE, relation, IN_CITY, ELSEWHERE, "2025-05-01"))
				.expectEventsMatching(Events.one(ObligationBroken.class, e -> e.relation() == relation));
		}
	}

	@Test
	void moving_between_districts_of_the_city_breaks_nothing() {
		obligations().givenCommands(startSettle())
			.when(move(MOVE, Relation.TAX, IN_CITY, OTHER_DISTRICT, "2025-05-01"))
			.expectEvents(new ResidencyMoveRecorded(BUILDER, MOVE, Relation.TAX, IN_CITY, OTHER_DISTRICT,
					day("2025-05-01"), false, at("2025-05-20T09:00")));
	}

	@Test
	void moving_into_the_city_breaks_nothing() {
		obligations().givenCommands(startSettle())
			.when(move(MOVE, Relation.TAX, ELSEWHERE, IN_CITY, "2025-05-01"))
			.expectEventsMatching(Events.kinds(ResidencyMoveRecorded.class));
	}

	@Test
	void the_commitment_to_keep_the_place_of_business_is_broken_by_a_move_too() {
		obligations()
			.givenCommands(start(VENTURE, D65,
					new ObligationTerms("PRINCIPAL_PLACE_OF_BUSINESS", day("2023-01-10"), ObligationTerms.NO_END, "c",
							"r")))
			.when(moveOut("2040-05-01"))
			.expectEventsMatching(
					Events.one(BeneficiaryBarred.class, e -> e.because().en().endsWith("to stay without end")));
	}

	@Test
	void a_commitment_of_another_kind_is_not_broken_by_a_move() {
		obligations()
			.givenCommands(start(SETTLE, D19, new ObligationTerms("USE_OF_FUNDS", SETTLED, LAST_DAY, "c", "r")))
			.when(moveOut("2025-05-01"))
			.expectEventsMatching(Events.kinds(ResidencyMoveRecorded.class));
	}

	@Test
	void every_commitment_breaks_and_every_document_bars_in_one_commit() {
		obligations().givenCommands(startSettle(), start(GREEN, D19, FIVE_YEARS), start(VENTURE, D65, FIVE_YEARS))
			.when(moveOut("2025-05-01"))
			.expectEventsMatching(Events.kinds(ResidencyMoveRecorded.class, ObligationBroken.class,
					BeneficiaryBarred.class, ObligationBroken.class, ObligationBroken.class, BeneficiaryBarred.class));
	}

	@Test
	void a_second_move_is_recorded_and_breaks_nothing_twice() {
		obligations().givenCommands(startSettle(), moveOut("2025-05-01"))
			.when(move(new Reference("second"), Relation.REGISTRATION, IN_CITY, ELSEWHERE, "2025-04-01"))
			.expectEventsMatching(Events.kinds(ResidencyMoveRecorded.class));
	}

	@Test
	void a_late_report_of_an_early_move_breaks_what_was_fulfilled() {
		obligations().givenCommands(startSettle(), fulfil("2028-01-11T00:00"))
			.when(moveOut("2028-01-10"))
			.expectEventsMatching(
					Events.kinds(ResidencyMoveRecorded.class, ObligationBroken.class, BeneficiaryBarred.class));
	}

	@Test
	void a_move_that_is_reported_twice_counts_once() {
		obligations().givenCommands(startSettle(), moveOut("2025-05-01"))
			.when(moveOut("2025-05-01"))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void LOCK_3_a_reference_names_one_move_only() {
		List.of(moveOut("2025-05-02"), move(MOVE, Relation.STATISTICS, IN_CITY, ELSEWHERE, "2025-05-01"),
				move(MOVE, Relation.TAX, OTHER_DISTRICT, ELSEWHERE, "2025-05-01"),
				move(MOVE, Relation.TAX, IN_CITY, OTHER_DISTRICT, "2025-05-01"))
			.forEach(other -> refused(obligations().givenCommands(startSettle(), moveOut("2025-05-01")).when(other),
					ObligationRule.REFERENCE_NAMES_ONE_MOVE));
	}

	@Test
	void a_corrected_move_that_is_reported_again_stays_corrected() {
		obligations().givenCommands(startSettle(), moveOut("2025-05-01"), correct(MOVE, "2025-06-01T10:00"))
			.when(moveOut("2025-05-01"))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void a_move_of_somebody_who_has_promised_nothing_is_only_recorded() {
		obligations().givenNoPriorActivity()
			.when(moveOut("2025-05-01"))
			.expectEvents(new ResidencyMoveRecorded(BUILDER, MOVE, Relation.TAX, IN_CITY, ELSEWHERE, day("2025-05-01"),
					true, at("2025-05-20T09:00")));
	}

}
