package grants.disbursement.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.Scene.APPROVER;
import static grants.disbursement.domain.Scene.approverNoted;
import static grants.disbursement.domain.Scene.fixture;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.noteApprover;

class NoteApproverTest {

	private final AggregateTestFixture<BeneficiaryPayments> payments = fixture();

	@Test
	void the_approver_is_noted_before_the_award_is_known() {
		payments.givenNoPriorActivity().when(noteApprover(APPROVER)).expectEvents(approverNoted());
	}

	@Test
	void the_approver_is_noted_after_it() {
		payments.given(history()).when(noteApprover(APPROVER)).expectEvents(approverNoted());
	}

	@Test
	void the_first_one_counts() {
		payments.given(history(approverNoted()))
			.when(noteApprover("subject-other"))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

}
