package grants.disbursement.domain;

import grants.disbursement.vocabulary.BankReport;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.PaymentRule.BANK_EVIDENCE;
import static grants.disbursement.domain.PaymentRule.ONE_OUTCOME;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.MAKER;
import static grants.disbursement.domain.Scene.PAID;
import static grants.disbursement.domain.Scene.RETURNED;
import static grants.disbursement.domain.Scene.SECOND;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.confirmed;
import static grants.disbursement.domain.Scene.fixture;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.refusedBy;
import static grants.disbursement.domain.Scene.report;
import static grants.disbursement.domain.Scene.returned;
import static grants.disbursement.domain.Scene.sent;
import static grants.disbursement.domain.Scene.voided;

class RecordBankReportTest {

	private final AggregateTestFixture<BeneficiaryPayments> payments = fixture();

	@Test
	void a_paid_instruction_is_confirmed() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST)))
			.when(report(FIRST, PAID))
			.expectEvents(confirmed(FIRST));
	}

	@Test
	void a_returned_instruction_leaves_the_payment_owed() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST)))
			.when(report(FIRST, RETURNED))
			.expectEvents(returned(FIRST));
	}

	@Test
	void BARRED_STOPS_PAY_what_comes_back_during_a_bar_is_held() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), held(DISTRICT_PART)))
			.when(report(FIRST, RETURNED))
			.expectEvents(returned(FIRST), held(CITY_PART));
	}

	@Test
	void what_was_sent_before_a_bar_is_left_to_the_bank() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), held(DISTRICT_PART)))
			.when(report(FIRST, PAID))
			.expectEvents(confirmed(FIRST));
	}

	@Test
	void CONVERGE_the_same_report_of_payment_again_changes_nothing() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), confirmed(FIRST)))
			.when(report(FIRST, PAID))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void CONVERGE_the_same_report_of_return_again_changes_nothing_even_after_a_new_attempt() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST), prepared(SECOND, FIRST)))
			.when(report(FIRST, RETURNED))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void ONE_OUTCOME_a_return_after_a_payment_is_looked_at() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), confirmed(FIRST)))
			.when(report(FIRST, RETURNED))
			.expectNoEvents()
			.expectException(refusedBy(ONE_OUTCOME));
	}

	@Test
	void ONE_OUTCOME_a_payment_after_a_return_is_looked_at() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), returned(FIRST)))
			.when(report(FIRST, PAID))
			.expectNoEvents()
			.expectException(refusedBy(ONE_OUTCOME));
	}

	@Test
	void ONE_OUTCOME_a_second_payment_under_another_reference_is_looked_at() {
		payments.given(history(prepared(FIRST), approved(FIRST), sent(FIRST), confirmed(FIRST)))
			.when(report(FIRST, new BankReport(PAID.outcome(), "BK-9", "", PAID.valueDate())))
			.expectNoEvents()
			.expectException(refusedBy(ONE_OUTCOME));
	}

	@Test
	void BANK_EVIDENCE_an_unknown_instruction_is_looked_at() {
		payments.given(history()).when(report(FIRST, PAID)).expectNoEvents().expectException(refusedBy(BANK_EVIDENCE));
	}

	@Test
	void BANK_EVIDENCE_an_instruction_of_an_unknown_beneficiary_is_looked_at() {
		payments.givenNoPriorActivity()
			.when(report(FIRST, PAID))
			.expectNoEvents()
			.expectException(refusedBy(BANK_EVIDENCE));
	}

	@Test
	void BANK_EVIDENCE_an_instruction_that_was_not_sent_is_looked_at() {
		payments.given(history(prepared(FIRST), approved(FIRST)))
			.when(report(FIRST, PAID))
			.expectNoEvents()
			.expectException(refusedBy(BANK_EVIDENCE));
	}

	@Test
	void BANK_EVIDENCE_an_instruction_that_was_given_up_is_looked_at() {
		payments.given(history(prepared(FIRST), voided(FIRST, MAKER)))
			.when(report(FIRST, PAID))
			.expectNoEvents()
			.expectException(refusedBy(BANK_EVIDENCE));
	}

}
