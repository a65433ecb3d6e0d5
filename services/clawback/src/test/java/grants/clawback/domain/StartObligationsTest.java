package grants.clawback.domain;

import grants.clawback.event.AwardNoted;
import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationEnded;
import grants.clawback.event.ObligationStarted;
import grants.clawback.event.PaymentRecorded;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.ObligationTerms;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.kernel.Text;
import org.junit.jupiter.api.Test;

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
import static grants.clawback.domain.Sample.move;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.start;
import static grants.clawback.domain.Sample.startSettle;
import static grants.clawback.domain.Sample.yuan;

class StartObligationsTest {

	private static final AwardNoted NOTED = new AwardNoted(BUILDER, SETTLE, D19, Text.of("落户奖励", "reward for settling"),
			yuan("8000000.00"), at("2023-06-01T10:00"));

	private static final ObligationStarted STARTED = new ObligationStarted(BUILDER, SETTLE, LOCK_IN, FIVE_YEARS,
			at("2023-06-01T10:00"));

	@Test
	void an_award_starts_what_its_terms_state() {
		obligations().givenNoPriorActivity().when(startSettle()).expectEvents(NOTED, STARTED);
	}

	@Test
	void an_award_without_commitments_is_known_all_the_same() {
		obligations().givenNoPriorActivity()
			.when(start(GREEN, D19))
			.expectEvents(new AwardNoted(BUILDER, GREEN, D19, Text.of("落户奖励", "reward for settling"),
					yuan("8000000.00"), at("2023-06-01T10:00")));
	}

	@Test
	void an_award_that_arrives_again_changes_nothing() {
		obligations().givenCommands(startSettle())
			.when(startSettle())
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void a_payment_may_be_heard_of_before_its_award() {
		obligations()
			.given(new PaymentRecorded(BUILDER, SETTLE, "i", "city", yuan("1"), day("2023-06-20"), yuan("1"),
					at("2023-05-31T10:00")))
			.when(startSettle())
			.expectEvents(NOTED, STARTED);
	}

	@Test
	void a_move_that_was_reported_before_the_award_breaks_it_at_once() {
		obligations().givenCommands(moveOut("2025-05-01"))
			.when(startSettle())
			.expectEvents(NOTED, STARTED,
					new ObligationBroken(BUILDER, SETTLE, LOCK_IN, MOVE, Relation.TAX, day("2025-05-01"),
							FIVE_YEARS.citation(), at("2023-06-01T10:00")),
					new BeneficiaryBarred(BUILDER, D19, SETTLE, Text.of(
							"税务征管关系自2025-05-01起由金水区迁至北京市（110105）（登记内变字〔2025〕第17号），违反保持至2028-01-10的承诺",
							"the tax administration moved from Jinshui District to Beijing (110105) with effect from 2025-05-01"
									+ " (登记内变字〔2025〕第17号), which breaks the commitment to stay until 2028-01-10"),
							FIVE_YEARS.repaymentCitation(), at("2023-06-01T10:00")));
	}

	@Test
	void of_several_earlier_moves_the_one_that_took_effect_first_is_named() {
		Reference later = new Reference("later");
		obligations()
			.givenCommands(move(later, Relation.STATISTICS, IN_CITY, ELSEWHERE, "2026-01-01"), moveOut("2025-05-01"))
			.when(startSettle())
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(Events.one(ObligationBroken.class, e -> e.reference().equals(MOVE)));
	}

	@Test
	void two_commitments_of_one_award_are_two() {
		ObligationTerms place = new ObligationTerms("PRINCIPAL_PLACE_OF_BUSINESS", day("2023-01-10"),
				ObligationTerms.NO_END, "c", "r");
		obligations().givenNoPriorActivity()
			.when(start(SETTLE, D19, FIVE_YEARS, place))
			.expectEvents(NOTED, STARTED,
					new ObligationStarted(BUILDER, SETTLE, ObligationId.of(SETTLE, 1), place, at("2023-06-01T10:00")));
	}

	@Test
	void an_award_that_was_cancelled_before_it_was_heard_of_binds_to_nothing() {
		obligations().givenCommands(cancel(SETTLE, "2023-06-05T10:00"))
			.when(startSettle())
			.expectEvents(NOTED, STARTED,
					new ObligationEnded(BUILDER, SETTLE, LOCK_IN, "申报单位书面放弃", at("2023-06-05T10:00")));
	}

	@Test
	void a_move_before_the_cancellation_breaks_it_in_whatever_order_they_are_heard_of() {
		obligations().givenCommands(cancel(SETTLE, "2025-05-02T00:00"), moveOut("2025-05-01"))
			.when(startSettle())
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(Events.one(ObligationBroken.class, e -> e.reference().equals(MOVE)));
		obligations().givenCommands(cancel(SETTLE, "2025-05-01T23:59"), moveOut("2025-05-01"))
			.when(startSettle())
			.expectSuccessfulHandlerExecution()
			.expectEventsMatching(Events.kinds(AwardNoted.class, ObligationStarted.class, ObligationEnded.class));
	}

}
