package grants.review.domain;

import grants.review.command.ReassignItem;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static grants.review.domain.ReviewRule.*;

class ReassignItemTest {

	@Test
	void an_approver_of_the_bureau_takes_the_item_from_its_holder() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER))
			.when(reassign(LEAD, LEAD_APPROVER))
			.expectEvents(reassigned(LEAD, LEAD_REVIEWER, LEAD_APPROVER));
	}

	@Test
	void then_anybody_of_the_bureau_can_claim_it() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER), reassigned(LEAD, LEAD_REVIEWER, LEAD_APPROVER))
			.when(claim(LEAD, LEAD_COLLEAGUE))
			.expectEvents(claimed(LEAD, LEAD_COLLEAGUE));
	}

	@Test
	void an_item_that_nobody_holds_stays_where_it_is() {
		fixture().given(opened()).when(reassign(LEAD, LEAD_APPROVER)).expectNoEvents();
	}

	@Test
	void REV_1_not_by_an_approver_of_another_bureau() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER))
			.when(reassign(LEAD, FINANCE_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(OWN_BUREAU));
	}

	@Test
	void REV_2_not_by_an_approver_tied_to_the_beneficiary() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER))
			.when(reassign(LEAD, tied(LEAD_APPROVER)))
			.expectNoEvents()
			.expectException(refusedBy(UNRELATED));
	}

	@Test
	void REV_6_not_by_a_colleague() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER))
			.when(reassign(LEAD, LEAD_COLLEAGUE))
			.expectNoEvents()
			.expectException(refusedBy(APPROVER_REASSIGNS));
	}

	@Test
	void REV_7_not_after_the_opinion() {
		fixture().given(answered(true))
			.when(reassign(LEAD, LEAD_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(ANSWERED_ONCE));
	}

	@Test
	void REV_9_it_takes_a_reason() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER))
			.when(new ReassignItem(CASE, LEAD, LEAD_APPROVER, "", AT))
			.expectNoEvents()
			.expectException(refusedBy(WRITTEN_REASON));
	}

	@Test
	void REV_22_not_after_the_case_was_closed() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER), closed())
			.when(reassign(LEAD, LEAD_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ITS_TURN));
	}

}
