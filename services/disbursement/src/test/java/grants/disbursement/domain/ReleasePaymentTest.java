package grants.disbursement.domain;

import java.util.List;

import grants.disbursement.command.ReleasePayment;
import grants.disbursement.event.PaymentsHeld;
import grants.kernel.Actor;
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
import static grants.disbursement.domain.Scene.CITATION;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.MAKER;
import static grants.disbursement.domain.Scene.OTHER_DOCUMENT;
import static grants.disbursement.domain.Scene.RELEASER;
import static grants.disbursement.domain.Scene.SECOND;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.cancelled;
import static grants.disbursement.domain.Scene.confirmed;
import static grants.disbursement.domain.Scene.content;
import static grants.disbursement.domain.Scene.fixture;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.refusedBy;
import static grants.disbursement.domain.Scene.release;
import static grants.disbursement.domain.Scene.resumed;
import static grants.disbursement.domain.Scene.returned;
import static grants.disbursement.domain.Scene.sent;
import static grants.disbursement.domain.Scene.voidedByCancellation;

class ReleasePaymentTest {

	private final AggregateTestFixture<BeneficiaryPayments> payments = fixture();

	@Test
	void a_third_person_sends_what_was_approved_to_the_bank() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(release(FIRST, RELEASER))
			.expectEvents(sent(FIRST));
	}

	@Test
	void IN_ORDER_what_nobody_approved_is_refused() {
		payments.given(history(prepared(FIRST)))
			.when(release(FIRST, RELEASER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ORDER));
	}

	@Test
	void UNKNOWN_HOLDS_nothing_is_sent_twice() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST)))
			.when(release(FIRST, RELEASER))
			.expectNoEvents()
			.expectException(refusedBy(UNKNOWN_HOLDS));
	}

	@Test
	void IN_ORDER_what_was_paid_is_not_sent_again() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), confirmed(FIRST)))
			.when(release(FIRST, RELEASER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ORDER));
	}

	@Test
	void IN_ORDER_what_was_returned_is_not_sent_again() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST)))
			.when(release(FIRST, RELEASER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ORDER));
	}

	@Test
	void FOUR_EYES_the_maker_is_refused() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(release(FIRST, new Actor(MAKER.subject(), RELEASER.role())))
			.expectNoEvents()
			.expectException(refusedBy(FOUR_EYES));
	}

	@Test
	void FOUR_EYES_the_checker_is_refused() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(release(FIRST, new Actor(CHECKER.subject(), RELEASER.role())))
			.expectNoEvents()
			.expectException(refusedBy(FOUR_EYES));
	}

	@Test
	void FOUR_EYES_the_platform_releases_nothing() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(release(FIRST, Actor.system("disbursement")))
			.expectNoEvents()
			.expectException(refusedBy(FOUR_EYES));
	}

	@Test
	void PAYEE_BOUND_another_content_than_the_one_seen_is_refused() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(new ReleasePayment(ACME, FIRST, content(SECOND), RELEASER, AT))
			.expectNoEvents()
			.expectException(refusedBy(PAYEE_BOUND));
	}

	@Test
	void BARRED_STOPS_PAY_nothing_is_sent_while_held() {
		payments.given(history(prepared(FIRST), approved(FIRST), held(CITY_PART, DISTRICT_PART)))
			.when(release(FIRST, RELEASER))
			.expectNoEvents()
			.expectException(refusedBy(BARRED_STOPS_PAY));
	}

	@Test
	void BARRED_STOPS_PAY_a_bar_under_another_document_does_not_stop_it() {
		payments
			.given(history(prepared(FIRST), approved(FIRST),
					new PaymentsHeld(ACME, OTHER_DOCUMENT, List.of(), CITATION, AT)))
			.when(release(FIRST, RELEASER))
			.expectEvents(sent(FIRST));
	}

	@Test
	void BARRED_STOPS_PAY_what_was_approved_is_sent_after_the_bar_was_lifted() {
		payments
			.given(history(prepared(FIRST), approved(FIRST), held(CITY_PART, DISTRICT_PART),
					resumed(CITY_PART, DISTRICT_PART)))
			.when(release(FIRST, RELEASER))
			.expectEvents(sent(FIRST));
	}

	@Test
	void ONLY_PLANNED_an_unknown_instruction_is_refused() {
		payments.givenNoPriorActivity()
			.when(release(FIRST, RELEASER))
			.expectNoEvents()
			.expectException(refusedBy(ONLY_PLANNED));
	}

	@Test
	void CANCELLED_IS_NOT_PAID_nothing_of_a_cancelled_award_goes_on() {
		payments.given(history(prepared(FIRST), voidedByCancellation(FIRST), cancelled()))
			.when(release(FIRST, RELEASER))
			.expectNoEvents()
			.expectException(refusedBy(CANCELLED_IS_NOT_PAID));
	}

}
