package grants.review.domain;

import grants.review.command.ReleaseItem;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static grants.review.domain.ReviewRule.*;

class ReleaseItemTest {

	@Test
	void the_holder_puts_the_item_back() {
		fixture().given(opened(), claimed(FINANCE, FINANCE_REVIEWER))
			.when(release(FINANCE, FINANCE_REVIEWER))
			.expectEvents(released(FINANCE, FINANCE_REVIEWER));
	}

	@Test
	void a_holder_who_turns_out_to_be_tied_to_the_beneficiary_puts_it_back_too() {
		fixture().given(opened(), claimed(FINANCE, FINANCE_REVIEWER))
			.when(release(FINANCE, tied(FINANCE_REVIEWER)))
			.expectEvents(released(FINANCE, FINANCE_REVIEWER));
	}

	@Test
	void REV_1_not_after_leaving_the_bureau() {
		fixture().given(opened(), claimed(FINANCE, FINANCE_REVIEWER))
			.when(release(FINANCE, officer(FINANCE_REVIEWER.subject(), "reviewer", SCIENCE)))
			.expectNoEvents()
			.expectException(refusedBy(OWN_BUREAU));
	}

	@Test
	void REV_5_nobody_else_does() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER))
			.when(release(LEAD, LEAD_COLLEAGUE))
			.expectNoEvents()
			.expectException(refusedBy(HOLDER_ANSWERS));
	}

	@Test
	void REV_5_nor_is_there_anything_to_put_back_before_a_claim() {
		fixture().given(opened())
			.when(release(LEAD, LEAD_REVIEWER))
			.expectNoEvents()
			.expectException(refusedBy(HOLDER_ANSWERS));
	}

	@Test
	void REV_7_an_answered_item_stays_answered() {
		fixture().given(answered(true))
			.when(release(LEAD, LEAD_REVIEWER))
			.expectNoEvents()
			.expectException(refusedBy(ANSWERED_ONCE));
	}

	@Test
	void REV_9_it_takes_a_reason() {
		fixture().given(opened(), claimed(FINANCE, FINANCE_REVIEWER))
			.when(new ReleaseItem(CASE, FINANCE, FINANCE_REVIEWER, " ", AT))
			.expectNoEvents()
			.expectException(refusedBy(WRITTEN_REASON));
	}

	@Test
	void REV_22_not_after_the_case_was_closed() {
		fixture().given(opened(), claimed(FINANCE, FINANCE_REVIEWER), closed())
			.when(release(FINANCE, FINANCE_REVIEWER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ITS_TURN));
	}

}
