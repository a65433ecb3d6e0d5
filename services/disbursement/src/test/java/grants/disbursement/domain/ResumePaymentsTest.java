package grants.disbursement.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.PaymentRule.BARRED_STOPS_PAY;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.DOCUMENT;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.OTHER_DOCUMENT;
import static grants.disbursement.domain.Scene.RELEASER;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.confirmed;
import static grants.disbursement.domain.Scene.fixture;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.refusedBy;
import static grants.disbursement.domain.Scene.release;
import static grants.disbursement.domain.Scene.restore;
import static grants.disbursement.domain.Scene.resumed;
import static grants.disbursement.domain.Scene.returned;
import static grants.disbursement.domain.Scene.sent;

class ResumePaymentsTest {

	private final AggregateTestFixture<BeneficiaryPayments> payments = fixture();

	@Test
	void what_was_held_may_be_paid_again() {
		payments.given(history(held(CITY_PART, DISTRICT_PART)))
			.when(restore(DOCUMENT))
			.expectEvents(resumed(CITY_PART, DISTRICT_PART));
	}

	@Test
	void what_was_paid_meanwhile_is_not_named() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), held(DISTRICT_PART), confirmed(FIRST)))
			.when(restore(DOCUMENT))
			.expectEvents(resumed(DISTRICT_PART));
	}

	@Test
	void what_came_back_meanwhile_is_named() {
		payments
			.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), held(DISTRICT_PART), returned(FIRST),
					held(CITY_PART)))
			.when(restore(DOCUMENT))
			.expectEvents(resumed(CITY_PART, DISTRICT_PART));
	}

	@Test
	void without_a_bar_nothing_is_resumed() {
		payments.given(history()).when(restore(DOCUMENT)).expectEvents(resumed());
	}

	@Test
	void BARRED_STOPS_PAY_lifting_the_bar_of_another_document_resumes_nothing() {
		payments.given(history(prepared(FIRST), approved(FIRST), held(CITY_PART, DISTRICT_PART)))
			.andGivenCommands(restore(OTHER_DOCUMENT))
			.when(release(FIRST, RELEASER))
			.expectNoEvents()
			.expectException(refusedBy(BARRED_STOPS_PAY));
	}

}
