package grants.disbursement.domain;

import grants.kernel.Actor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.PaymentRule.FOUR_EYES;
import static grants.disbursement.domain.PaymentRule.IN_ORDER;
import static grants.disbursement.domain.PaymentRule.ONLY_PLANNED;
import static grants.disbursement.domain.PaymentRule.UNKNOWN_HOLDS;
import static grants.disbursement.domain.Scene.CHECKER;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.MAKER;
import static grants.disbursement.domain.Scene.abandon;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.confirmed;
import static grants.disbursement.domain.Scene.fixture;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.refusedBy;
import static grants.disbursement.domain.Scene.returned;
import static grants.disbursement.domain.Scene.sent;
import static grants.disbursement.domain.Scene.voided;

class VoidPaymentTest {

	private final AggregateTestFixture<BeneficiaryPayments> payments = fixture();

	@Test
	void a_prepared_instruction_is_given_up() {
		payments.given(history(prepared(FIRST))).when(abandon(FIRST, CHECKER)).expectEvents(voided(FIRST, CHECKER));
	}

	@Test
	void an_approved_instruction_is_given_up_with_its_approval() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(abandon(FIRST, MAKER))
			.expectEvents(voided(FIRST, MAKER));
	}

	@Test
	void what_is_held_can_be_given_up() {
		payments.given(history(prepared(FIRST), held(CITY_PART, DISTRICT_PART)))
			.when(abandon(FIRST, MAKER))
			.expectEvents(voided(FIRST, MAKER));
	}

	@Test
	void UNKNOWN_HOLDS_what_was_sent_cannot_be_given_up() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST)))
			.when(abandon(FIRST, MAKER))
			.expectNoEvents()
			.expectException(refusedBy(UNKNOWN_HOLDS));
	}

	@Test
	void IN_ORDER_what_was_paid_cannot_be_given_up() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), confirmed(FIRST)))
			.when(abandon(FIRST, MAKER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ORDER));
	}

	@Test
	void IN_ORDER_what_was_returned_cannot_be_given_up() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST)))
			.when(abandon(FIRST, MAKER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ORDER));
	}

	@Test
	void IN_ORDER_once_is_enough() {
		payments.given(history(prepared(FIRST), voided(FIRST, MAKER)))
			.when(abandon(FIRST, MAKER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ORDER));
	}

	@Test
	void FOUR_EYES_the_platform_gives_up_nothing() {
		payments.given(history(prepared(FIRST)))
			.when(abandon(FIRST, Actor.system("disbursement")))
			.expectNoEvents()
			.expectException(refusedBy(FOUR_EYES));
	}

	@Test
	void ONLY_PLANNED_an_unknown_instruction_is_refused() {
		payments.given(history()).when(abandon(FIRST, MAKER)).expectNoEvents().expectException(refusedBy(ONLY_PLANNED));
	}

}
