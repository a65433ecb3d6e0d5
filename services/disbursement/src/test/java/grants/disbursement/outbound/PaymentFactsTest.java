package grants.disbursement.outbound;

import java.util.List;

import grants.contract.PayeeV1;
import grants.contract.Topics;
import grants.contract.bank.PaymentInstructionV1;
import grants.contract.disbursement.AwardCancelledV1;
import grants.contract.disbursement.DisbursementFact;
import grants.contract.disbursement.PaymentApprovedV1;
import grants.contract.disbursement.PaymentConfirmedV1;
import grants.contract.disbursement.PaymentPlannedV1;
import grants.contract.disbursement.PaymentPreparedV1;
import grants.contract.disbursement.PaymentReturnedV1;
import grants.contract.disbursement.PaymentSentV1;
import grants.contract.disbursement.PaymentsHeldV1;
import grants.contract.disbursement.PaymentsResumedV1;
import grants.disbursement.event.PaymentEvent;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.outbound.Publication;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.Scene.ACME;
import static grants.disbursement.domain.Scene.AT;
import static grants.disbursement.domain.Scene.AWARD;
import static grants.disbursement.domain.Scene.CANCELLER;
import static grants.disbursement.domain.Scene.CHECKER;
import static grants.disbursement.domain.Scene.CITATION;
import static grants.disbursement.domain.Scene.CITY_AMOUNT;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.DOCUMENT;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.MAKER;
import static grants.disbursement.domain.Scene.PAID;
import static grants.disbursement.domain.Scene.PAYEE;
import static grants.disbursement.domain.Scene.PURPOSE;
import static grants.disbursement.domain.Scene.RELEASER;
import static grants.disbursement.domain.Scene.RETURNED;
import static grants.disbursement.domain.Scene.TOTAL;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.approverNoted;
import static grants.disbursement.domain.Scene.cancelled;
import static grants.disbursement.domain.Scene.confirmed;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.noted;
import static grants.disbursement.domain.Scene.planned;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.resumed;
import static grants.disbursement.domain.Scene.returned;
import static grants.disbursement.domain.Scene.sent;
import static grants.disbursement.domain.Scene.voided;
import static org.assertj.core.api.Assertions.assertThat;

class PaymentFactsTest {

	private static final String CODE = ACME.value();

	private static final String INSTRUCTION = FIRST.value();

	private static final long FEN = CITY_AMOUNT.fen();

	@Test
	void a_planned_payment_is_told() {
		assertThat(published(planned(CITY_PART, CITY_AMOUNT)))
			.containsExactly(told(new PaymentPlannedV1(AWARD.value(), CODE, "city", 1, FEN, AT)));
	}

	@Test
	void who_prepared_and_who_approved_is_told() {
		assertThat(published(prepared(FIRST))).containsExactly(
				told(new PaymentPreparedV1(INSTRUCTION, AWARD.value(), CODE, "city", 1, FEN, MAKER.subject(), AT)));
		assertThat(published(approved(FIRST))).containsExactly(
				told(new PaymentApprovedV1(INSTRUCTION, AWARD.value(), CODE, "city", FEN, CHECKER.subject(), AT)));
	}

	@Test
	void a_voided_instruction_concerns_nobody_outside() {
		assertThat(published(voided(FIRST, MAKER))).isEmpty();
	}

	@Test
	void what_is_sent_goes_to_the_bank_too_with_the_account_of_the_award() {
		assertThat(published(sent(FIRST))).containsExactly(
				told(new PaymentSentV1(INSTRUCTION, AWARD.value(), CODE, "city", FEN, RELEASER.subject(), AT)),
				new Publication(Topics.BANK_INSTRUCTIONS, new PaymentInstructionV1(INSTRUCTION, CODE, "city", FEN,
						new PayeeV1(CODE, PAYEE.name().value(), PAYEE.bankCode(), PAYEE.account().value()), PURPOSE)));
	}

	@Test
	void the_banks_outcome_is_told() {
		assertThat(published(confirmed(FIRST))).containsExactly(told(new PaymentConfirmedV1(INSTRUCTION, AWARD.value(),
				CODE, DOCUMENT, "city", 1, FEN, PAID.reference(), PAID.valueDate(), AT)));
		assertThat(published(returned(FIRST))).containsExactly(told(new PaymentReturnedV1(INSTRUCTION, AWARD.value(),
				CODE, "city", FEN, RETURNED.reference(), RETURNED.reason(), AT)));
	}

	@Test
	void holding_and_resuming_name_each_award_once() {
		assertThat(published(held(CITY_PART, DISTRICT_PART)))
			.containsExactly(told(new PaymentsHeldV1(CODE, DOCUMENT, List.of(AWARD.value()), CITATION, AT)));
		assertThat(published(resumed(CITY_PART, DISTRICT_PART)))
			.containsExactly(told(new PaymentsResumedV1(CODE, DOCUMENT, List.of(AWARD.value()), AT)));
	}

	@Test
	void what_came_in_as_a_fact_of_others_is_not_told_again() {
		assertThat(published(noted())).isEmpty();
		assertThat(published(approverNoted())).isEmpty();
	}

	@Test
	void a_cancelled_award_is_told_with_who_and_why() {
		assertThat(published(cancelled())).containsExactly(told(new AwardCancelledV1(AWARD.value(), CODE, TOTAL.fen(),
				"waived in writing", CITATION, CANCELLER.subject(), AT)));
	}

	@Test
	void every_fact_of_the_contract_has_an_event_that_tells_it() {
		List<PaymentEvent> all = List.of(planned(CITY_PART, CITY_AMOUNT), prepared(FIRST), approved(FIRST), sent(FIRST),
				confirmed(FIRST), returned(FIRST), held(CITY_PART), resumed(CITY_PART), cancelled());
		assertThat(all.stream().<Object>map((event) -> published(event).getFirst().fact().getClass()))
			.containsExactlyInAnyOrder((Object[]) DisbursementFact.class.getPermittedSubclasses());
	}

	private static Publication told(DisbursementFact fact) {
		return new Publication(Topics.DISBURSEMENT, fact);
	}

	private static List<Publication> published(PaymentEvent event) {
		Origin origin = new Origin("http:1", MAKER, "correlation-1", null);
		return new PaymentFacts().publish(new RecordedEvent(1, "event-1", "payments-" + ACME, 0, event, AT, origin));
	}

}
