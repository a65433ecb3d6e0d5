package grants.disbursement.domain;

import java.util.List;

import grants.disbursement.command.PreparePayment;
import grants.disbursement.event.PaymentPrepared;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Actor;
import grants.kernel.Money;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.PaymentRule.BARRED_STOPS_PAY;
import static grants.disbursement.domain.PaymentRule.FOUR_EYES;
import static grants.disbursement.domain.PaymentRule.ONLY_PLANNED;
import static grants.disbursement.domain.PaymentRule.PAY_CAP;
import static grants.disbursement.domain.PaymentRule.PAY_ONCE;
import static grants.disbursement.domain.PaymentRule.RETURNED_IS_NAMED;
import static grants.disbursement.domain.PaymentRule.UNKNOWN_HOLDS;
import static grants.disbursement.domain.PaymentRule.WHOLE_INSTALMENT;
import static grants.disbursement.domain.PaymentRule.CANCELLED_IS_NOT_PAID;
import static grants.disbursement.domain.Scene.ACME;
import static grants.disbursement.domain.Scene.AT;
import static grants.disbursement.domain.Scene.AWARD;
import static grants.disbursement.domain.Scene.CITY;
import static grants.disbursement.domain.Scene.CITY_AMOUNT;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT_AMOUNT;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.MAKER;
import static grants.disbursement.domain.Scene.PAYEE;
import static grants.disbursement.domain.Scene.SECOND;
import static grants.disbursement.domain.Scene.THIRD;
import static grants.disbursement.domain.Scene.TOTAL;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.cancelled;
import static grants.disbursement.domain.Scene.confirmed;
import static grants.disbursement.domain.Scene.content;
import static grants.disbursement.domain.Scene.fixture;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.prepare;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.refusedBy;
import static grants.disbursement.domain.Scene.resumed;
import static grants.disbursement.domain.Scene.returned;
import static grants.disbursement.domain.Scene.sent;
import static grants.disbursement.domain.Scene.voided;

class PreparePaymentTest {

	private final AggregateTestFixture<BeneficiaryPayments> payments = fixture();

	@Test
	void a_planned_payment_is_prepared_to_the_account_of_the_award() {
		payments.given(history()).when(prepare(FIRST)).expectEvents(prepared(FIRST));
	}

	@Test
	void each_treasury_prepares_its_own() {
		PaymentContent content = PaymentContent.of(SECOND, DISTRICT_PART, DISTRICT_AMOUNT, PAYEE);
		payments.given(history(prepared(FIRST)))
			.when(new PreparePayment(ACME, DISTRICT_PART, SECOND, DISTRICT_AMOUNT, null, MAKER, AT))
			.expectEvents(new PaymentPrepared(ACME, SECOND, DISTRICT_PART, DISTRICT_AMOUNT, content, null, MAKER, AT));
	}

	@Test
	void ONLY_PLANNED_what_no_award_has_planned_is_refused() {
		payments.givenNoPriorActivity().when(prepare(FIRST)).expectNoEvents().expectException(refusedBy(ONLY_PLANNED));
	}

	@Test
	void ONLY_PLANNED_there_is_no_second_instalment() {
		payments.given(history())
			.when(new PreparePayment(ACME, new Instalment(AWARD, CITY, 2), FIRST, CITY_AMOUNT, null, MAKER, AT))
			.expectNoEvents()
			.expectException(refusedBy(ONLY_PLANNED));
	}

	@Test
	void PAY_ONCE_a_second_instruction_beside_a_prepared_one_is_refused() {
		payments.given(history(prepared(FIRST)))
			.when(prepare(SECOND))
			.expectNoEvents()
			.expectException(refusedBy(PAY_ONCE));
	}

	@Test
	void PAY_ONCE_a_second_instruction_beside_an_approved_one_is_refused() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(prepare(SECOND))
			.expectNoEvents()
			.expectException(refusedBy(PAY_ONCE));
	}

	@Test
	void UNKNOWN_HOLDS_nothing_replaces_what_was_sent() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST)))
			.when(prepare(SECOND))
			.expectNoEvents()
			.expectException(refusedBy(UNKNOWN_HOLDS));
	}

	@Test
	void PAY_ONCE_what_was_paid_is_not_paid_again() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), confirmed(FIRST)))
			.when(prepare(SECOND))
			.expectNoEvents()
			.expectException(refusedBy(PAY_ONCE));
	}

	@Test
	void PAY_ONCE_a_voided_instruction_makes_room_for_another() {
		payments.given(history(prepared(FIRST), voided(FIRST, MAKER)))
			.when(prepare(SECOND))
			.expectEvents(prepared(SECOND));
	}

	@Test
	void PAY_ONCE_an_instruction_id_is_never_used_again() {
		payments.given(history(prepared(FIRST), voided(FIRST, MAKER)))
			.when(prepare(FIRST))
			.expectNoEvents()
			.expectException(refusedBy(PAY_ONCE));
	}

	@Test
	void RETURNED_IS_NAMED_the_next_instruction_names_the_returned_one() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST)))
			.when(prepare(SECOND, FIRST))
			.expectEvents(prepared(SECOND, FIRST));
	}

	@Test
	void RETURNED_IS_NAMED_without_naming_it_is_refused() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST)))
			.when(prepare(SECOND))
			.expectNoEvents()
			.expectException(refusedBy(RETURNED_IS_NAMED));
	}

	@Test
	void RETURNED_IS_NAMED_of_several_it_is_the_last() {
		payments.given(returnedTwice()).when(prepare(THIRD, SECOND)).expectEvents(prepared(THIRD, SECOND));
	}

	@Test
	void RETURNED_IS_NAMED_an_earlier_one_is_refused() {
		payments.given(returnedTwice())
			.when(prepare(THIRD, FIRST))
			.expectNoEvents()
			.expectException(refusedBy(RETURNED_IS_NAMED));
	}

	@Test
	void RETURNED_IS_NAMED_a_voided_one_between_changes_nothing() {
		payments
			.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST), prepared(SECOND, FIRST),
					voided(SECOND, MAKER)))
			.when(prepare(THIRD, FIRST))
			.expectEvents(prepared(THIRD, FIRST));
	}

	@Test
	void RETURNED_IS_NAMED_a_voided_one_cannot_be_named() {
		payments.given(history(prepared(FIRST), voided(FIRST, MAKER)))
			.when(prepare(SECOND, FIRST))
			.expectNoEvents()
			.expectException(refusedBy(RETURNED_IS_NAMED));
	}

	@Test
	void PAY_CAP_one_fen_more_than_the_share_is_refused() {
		payments.given(history())
			.when(prepareFor(CITY_AMOUNT.plus(Money.ofFen(1))))
			.expectNoEvents()
			.expectException(refusedBy(PAY_CAP));
	}

	@Test
	void PAY_CAP_another_treasurys_share_is_no_room() {
		payments.given(history()).when(prepareFor(TOTAL)).expectNoEvents().expectException(refusedBy(PAY_CAP));
	}

	@Test
	void WHOLE_INSTALMENT_one_fen_less_is_refused() {
		payments.given(history())
			.when(prepareFor(CITY_AMOUNT.minus(Money.ofFen(1))))
			.expectNoEvents()
			.expectException(refusedBy(WHOLE_INSTALMENT));
	}

	@Test
	void FOUR_EYES_the_platform_prepares_nothing() {
		payments.given(history())
			.when(new PreparePayment(ACME, CITY_PART, FIRST, CITY_AMOUNT, null, Actor.system("disbursement"), AT))
			.expectNoEvents()
			.expectException(refusedBy(FOUR_EYES));
	}

	@Test
	void BARRED_STOPS_PAY_nothing_is_prepared_while_held() {
		payments.given(history(held(CITY_PART, DISTRICT_PART)))
			.when(prepare(FIRST))
			.expectNoEvents()
			.expectException(refusedBy(BARRED_STOPS_PAY));
	}

	@Test
	void BARRED_STOPS_PAY_it_goes_on_after_the_bar_was_lifted() {
		payments.given(history(held(CITY_PART, DISTRICT_PART), resumed(CITY_PART, DISTRICT_PART)))
			.when(prepare(FIRST))
			.expectEvents(prepared(FIRST));
	}

	@Test
	void CANCELLED_IS_NOT_PAID_nothing_of_a_cancelled_award_goes_on() {
		payments.given(history(cancelled()))
			.when(prepare(FIRST))
			.expectNoEvents()
			.expectException(refusedBy(CANCELLED_IS_NOT_PAID));
	}

	private static List<Object> returnedTwice() {
		return history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST), prepared(SECOND, FIRST),
				approved(SECOND), sent(SECOND), returned(SECOND));
	}

	private static PreparePayment prepareFor(Money amount) {
		return new PreparePayment(ACME, CITY_PART, FIRST, amount, null, MAKER, AT);
	}

}
