package grants.disbursement.domain;

import java.util.List;

import grants.disbursement.event.PaymentsHeld;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.Scene.ACME;
import static grants.disbursement.domain.Scene.AT;
import static grants.disbursement.domain.Scene.CITATION;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.DOCUMENT;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.OTHER_DOCUMENT;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.bar;
import static grants.disbursement.domain.Scene.confirmed;
import static grants.disbursement.domain.Scene.fixture;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.returned;
import static grants.disbursement.domain.Scene.sent;

class HoldPaymentsTest {

	private final AggregateTestFixture<BeneficiaryPayments> payments = fixture();

	@Test
	void what_is_planned_is_held() {
		payments.given(history()).when(bar(DOCUMENT)).expectEvents(held(CITY_PART, DISTRICT_PART));
	}

	@Test
	void what_is_prepared_or_approved_is_held() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(bar(DOCUMENT))
			.expectEvents(held(CITY_PART, DISTRICT_PART));
	}

	@Test
	void what_was_returned_is_held() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST)))
			.when(bar(DOCUMENT))
			.expectEvents(held(CITY_PART, DISTRICT_PART));
	}

	@Test
	void what_was_sent_is_left_to_the_bank() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST)))
			.when(bar(DOCUMENT))
			.expectEvents(held(DISTRICT_PART));
	}

	@Test
	void what_was_paid_is_not_held() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), confirmed(FIRST)))
			.when(bar(DOCUMENT))
			.expectEvents(held(DISTRICT_PART));
	}

	@Test
	void a_bar_under_another_document_holds_nothing_of_this_one() {
		payments.given(history())
			.when(bar(OTHER_DOCUMENT))
			.expectEvents(new PaymentsHeld(ACME, OTHER_DOCUMENT, List.of(), CITATION, AT));
	}

	@Test
	void a_bar_that_arrives_before_any_award_is_remembered() {
		payments.givenNoPriorActivity().when(bar(DOCUMENT)).expectEvents(held());
	}

	@Test
	void a_second_bar_is_recorded_too() {
		payments.given(history(held(CITY_PART, DISTRICT_PART)))
			.when(bar(DOCUMENT))
			.expectEvents(held(CITY_PART, DISTRICT_PART));
	}

}
