package grants.disbursement.domain;

import java.util.List;

import grants.disbursement.command.CancelAward;
import grants.disbursement.event.AwardCancelled;
import grants.disbursement.event.PaymentApproved;
import grants.disbursement.event.PaymentPrepared;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Actor;
import grants.kernel.AwardId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.PaymentRule.ANOTHER_CANCELS;
import static grants.disbursement.domain.PaymentRule.CANCELLED_BEFORE_PAYMENT;
import static grants.disbursement.domain.PaymentRule.CANCELLED_IS_NOT_PAID;
import static grants.disbursement.domain.PaymentRule.ONLY_PLANNED;
import static grants.disbursement.domain.Scene.ACME;
import static grants.disbursement.domain.Scene.APPROVER;
import static grants.disbursement.domain.Scene.AT;
import static grants.disbursement.domain.Scene.AWARD;
import static grants.disbursement.domain.Scene.CANCELLER;
import static grants.disbursement.domain.Scene.CHECKER;
import static grants.disbursement.domain.Scene.CITATION;
import static grants.disbursement.domain.Scene.CITY_AMOUNT;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT_AMOUNT;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.DOCUMENT;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.MAKER;
import static grants.disbursement.domain.Scene.PAYEE;
import static grants.disbursement.domain.Scene.SECOND;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.approverNoted;
import static grants.disbursement.domain.Scene.bar;
import static grants.disbursement.domain.Scene.cancel;
import static grants.disbursement.domain.Scene.cancelled;
import static grants.disbursement.domain.Scene.confirmed;
import static grants.disbursement.domain.Scene.fixture;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.planned;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.refusedBy;
import static grants.disbursement.domain.Scene.report;
import static grants.disbursement.domain.Scene.returned;
import static grants.disbursement.domain.Scene.sent;
import static grants.disbursement.domain.Scene.voided;
import static grants.disbursement.domain.Scene.voidedByCancellation;

class CancelAwardTest {

	private static final AwardId OTHER = new AwardId("award-00000000-0000-0000-0000-000000000002");

	private final AggregateTestFixture<BeneficiaryPayments> payments = fixture();

	@Test
	void an_award_that_is_only_planned_is_cancelled() {
		payments.given(history(approverNoted())).when(cancel()).expectEvents(cancelled());
	}

	@Test
	void what_was_prepared_is_voided_in_the_same_decision() {
		payments.given(history(prepared(FIRST))).when(cancel()).expectEvents(voidedByCancellation(FIRST), cancelled());
	}

	@Test
	void what_a_bar_holds_can_be_cancelled_and_the_bar_holds_nothing_of_it_afterwards() {
		payments.given(history(prepared(FIRST), held(CITY_PART, DISTRICT_PART)))
			.andGivenCommands(cancel())
			.when(bar(DOCUMENT))
			.expectEvents(held());
	}

	@Test
	void another_award_of_the_beneficiary_is_none_of_it() {
		payments
			.given(history(planned(new Instalment(OTHER, Scene.CITY, 1), CITY_AMOUNT), prepared(FIRST),
					approved(FIRST)))
			.when(new CancelAward(ACME, OTHER, "waived in writing", CITATION, CANCELLER, false, AT))
			.expectEvents(new AwardCancelled(ACME, OTHER, List.of(new Instalment(OTHER, Scene.CITY, 1)), CITY_AMOUNT,
					"waived in writing", CITATION, CANCELLER, AT));
	}

	@Test
	void CANCELLED_BEFORE_PAYMENT_what_is_approved_must_be_voided_first() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(cancel())
			.expectNoEvents()
			.expectException(refusedBy(CANCELLED_BEFORE_PAYMENT));
	}

	@Test
	void CANCELLED_BEFORE_PAYMENT_what_was_approved_and_voided_is_no_obstacle() {
		payments.given(history(prepared(FIRST), approved(FIRST), voided(FIRST, MAKER)))
			.when(cancel())
			.expectEvents(cancelled());
	}

	@Test
	void CANCELLED_BEFORE_PAYMENT_an_approval_of_one_treasury_keeps_the_other_s_part_too() {
		PaymentContent content = PaymentContent.of(FIRST, DISTRICT_PART, DISTRICT_AMOUNT, PAYEE);
		payments
			.given(history(new PaymentPrepared(ACME, FIRST, DISTRICT_PART, DISTRICT_AMOUNT, content, null, MAKER, AT),
					new PaymentApproved(ACME, FIRST, DISTRICT_PART, DISTRICT_AMOUNT, content, CHECKER, AT),
					prepared(SECOND)))
			.when(cancel())
			.expectNoEvents()
			.expectException(refusedBy(CANCELLED_BEFORE_PAYMENT));
	}

	@Test
	void CANCELLED_BEFORE_PAYMENT_what_the_bank_has_is_not_cancelled() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST)))
			.when(cancel())
			.expectNoEvents()
			.expectException(refusedBy(CANCELLED_BEFORE_PAYMENT));
	}

	@Test
	void CANCELLED_BEFORE_PAYMENT_what_is_paid_is_not_cancelled() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), confirmed(FIRST)))
			.when(cancel())
			.expectNoEvents()
			.expectException(refusedBy(CANCELLED_BEFORE_PAYMENT));
	}

	@Test
	void CANCELLED_BEFORE_PAYMENT_what_the_bank_returned_is_not_paid() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST)))
			.when(cancel())
			.expectEvents(cancelled());
	}

	@Test
	void the_report_of_a_return_may_be_repeated_after_the_cancellation() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST), cancelled()))
			.when(report(FIRST, Scene.RETURNED))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void CANCELLED_IS_NOT_PAID_once_is_enough() {
		payments.given(history(cancelled()))
			.when(cancel())
			.expectNoEvents()
			.expectException(refusedBy(CANCELLED_IS_NOT_PAID));
	}

	@Test
	void ANOTHER_CANCELS_who_approved_does_not() {
		payments.given(history(approverNoted()))
			.when(cancel(new Actor(APPROVER, "approver")))
			.expectNoEvents()
			.expectException(refusedBy(ANOTHER_CANCELS));
	}

	@Test
	void ANOTHER_CANCELS_the_platform_does_not() {
		payments.given(history())
			.when(cancel(Actor.system("disbursement")))
			.expectNoEvents()
			.expectException(refusedBy(ANOTHER_CANCELS));
	}

	@Test
	void ANOTHER_CANCELS_who_is_tied_to_the_beneficiary_does_not() {
		payments.given(history())
			.when(new CancelAward(ACME, AWARD, "waived in writing", CITATION, CANCELLER, true, AT))
			.expectNoEvents()
			.expectException(refusedBy(ANOTHER_CANCELS));
	}

	@Test
	void ONLY_PLANNED_an_unknown_award_is_refused() {
		payments.givenNoPriorActivity().when(cancel()).expectNoEvents().expectException(refusedBy(ONLY_PLANNED));
	}

	@Test
	void ONLY_PLANNED_an_award_that_is_only_known_to_be_approved_is_refused() {
		payments.given(approverNoted()).when(cancel()).expectNoEvents().expectException(refusedBy(ONLY_PLANNED));
	}

}
