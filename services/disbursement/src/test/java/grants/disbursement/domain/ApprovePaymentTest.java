package grants.disbursement.domain;

import grants.disbursement.command.ApprovePayment;
import grants.disbursement.vocabulary.Payee;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Actor;
import grants.kernel.Money;
import grants.runtime.testing.TestSeals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.PaymentRule.BARRED_STOPS_PAY;
import static grants.disbursement.domain.PaymentRule.FOUR_EYES;
import static grants.disbursement.domain.PaymentRule.IN_ORDER;
import static grants.disbursement.domain.PaymentRule.ONLY_PLANNED;
import static grants.disbursement.domain.PaymentRule.PAYEE_BOUND;
import static grants.disbursement.domain.PaymentRule.UNKNOWN_HOLDS;
import static grants.disbursement.domain.PaymentRule.CANCELLED_IS_NOT_PAID;
import static grants.disbursement.domain.Scene.ACME;
import static grants.disbursement.domain.Scene.AT;
import static grants.disbursement.domain.Scene.CHECKER;
import static grants.disbursement.domain.Scene.CITY_AMOUNT;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.MAKER;
import static grants.disbursement.domain.Scene.PAYEE;
import static grants.disbursement.domain.Scene.RELEASER;
import static grants.disbursement.domain.Scene.SECOND;
import static grants.disbursement.domain.Scene.approve;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.cancelled;
import static grants.disbursement.domain.Scene.content;
import static grants.disbursement.domain.Scene.fixture;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.refusedBy;
import static grants.disbursement.domain.Scene.release;
import static grants.disbursement.domain.Scene.sent;
import static grants.disbursement.domain.Scene.voided;
import static grants.disbursement.domain.Scene.voidedByCancellation;

class ApprovePaymentTest {

	private final AggregateTestFixture<BeneficiaryPayments> payments = fixture();

	@Test
	void a_second_person_approves_what_was_prepared() {
		payments.given(history(prepared(FIRST))).when(approve(FIRST, CHECKER)).expectEvents(approved(FIRST));
	}

	@Test
	void FOUR_EYES_the_maker_is_refused_in_whatever_role() {
		payments.given(history(prepared(FIRST)))
			.when(approve(FIRST, new Actor(MAKER.subject(), CHECKER.role())))
			.expectNoEvents()
			.expectException(refusedBy(FOUR_EYES));
	}

	@Test
	void FOUR_EYES_the_platform_approves_nothing() {
		payments.given(history(prepared(FIRST)))
			.when(approve(FIRST, Actor.system("disbursement")))
			.expectNoEvents()
			.expectException(refusedBy(FOUR_EYES));
	}

	@Test
	void PAYEE_BOUND_another_account_than_the_one_seen_is_refused() {
		Payee other = new Payee(ACME, PAYEE.name(), PAYEE.bankCode(), TestSeals.form("17020201090001234569"));
		payments.given(history(prepared(FIRST)))
			.when(approveSeeing(PaymentContent.of(FIRST, CITY_PART, CITY_AMOUNT, other)))
			.expectNoEvents()
			.expectException(refusedBy(PAYEE_BOUND));
	}

	@Test
	void PAYEE_BOUND_another_amount_than_the_one_seen_is_refused() {
		payments.given(history(prepared(FIRST)))
			.when(approveSeeing(PaymentContent.of(FIRST, CITY_PART, CITY_AMOUNT.plus(Money.ofFen(1)), PAYEE)))
			.expectNoEvents()
			.expectException(refusedBy(PAYEE_BOUND));
	}

	@Test
	void ONLY_PLANNED_an_unknown_instruction_is_refused() {
		payments.given(history(prepared(FIRST)))
			.when(approve(SECOND, CHECKER))
			.expectNoEvents()
			.expectException(refusedBy(ONLY_PLANNED));
	}

	@Test
	void IN_ORDER_a_second_approval_is_refused() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(approve(FIRST, CHECKER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ORDER));
	}

	@Test
	void UNKNOWN_HOLDS_what_was_sent_is_refused() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST)))
			.when(approve(FIRST, CHECKER))
			.expectNoEvents()
			.expectException(refusedBy(UNKNOWN_HOLDS));
	}

	@Test
	void IN_ORDER_a_voided_instruction_is_refused() {
		payments.given(history(prepared(FIRST), voided(FIRST, MAKER)))
			.when(approve(FIRST, CHECKER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ORDER));
	}

	@Test
	void FOUR_EYES_the_approval_of_a_voided_instruction_does_not_count_for_the_next() {
		payments.given(history(prepared(FIRST), approved(FIRST), voided(FIRST, MAKER), prepared(SECOND)))
			.when(release(SECOND, RELEASER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ORDER));
	}

	@Test
	void BARRED_STOPS_PAY_nothing_is_approved_while_held() {
		payments.given(history(prepared(FIRST), held(CITY_PART, DISTRICT_PART)))
			.when(approve(FIRST, CHECKER))
			.expectNoEvents()
			.expectException(refusedBy(BARRED_STOPS_PAY));
	}

	@Test
	void CANCELLED_IS_NOT_PAID_nothing_of_a_cancelled_award_goes_on() {
		payments.given(history(prepared(FIRST), voidedByCancellation(FIRST), cancelled()))
			.when(approve(FIRST, CHECKER))
			.expectNoEvents()
			.expectException(refusedBy(CANCELLED_IS_NOT_PAID));
	}

	private static ApprovePayment approveSeeing(PaymentContent content) {
		return new ApprovePayment(ACME, FIRST, content, CHECKER, AT);
	}

}
