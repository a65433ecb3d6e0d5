package grants.review.domain;

import grants.review.vocabulary.Officer;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static grants.review.domain.ReviewRule.*;

class ClaimItemTest {

	@Test
	void a_reviewer_takes_the_item_of_their_bureau() {
		fixture().given(opened())
			.when(claim(FINANCE, FINANCE_REVIEWER))
			.expectEvents(claimed(FINANCE, FINANCE_REVIEWER));
	}

	@Test
	void claiming_what_one_holds_changes_nothing() {
		fixture().given(opened(), claimed(FINANCE, FINANCE_REVIEWER))
			.when(claim(FINANCE, FINANCE_REVIEWER))
			.expectNoEvents();
	}

	@Test
	void what_was_put_back_can_be_taken_by_somebody_else() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER), released(LEAD, LEAD_REVIEWER))
			.when(claim(LEAD, LEAD_COLLEAGUE))
			.expectEvents(claimed(LEAD, LEAD_COLLEAGUE));
	}

	@Test
	void REV_1_not_the_item_of_another_bureau() {
		fixture().given(opened())
			.when(claim(SCIENCE, FINANCE_REVIEWER))
			.expectNoEvents()
			.expectException(refusedBy(OWN_BUREAU));
	}

	@Test
	void REV_1_not_for_a_bureau_that_takes_no_part() {
		fixture().given(opened(submission(EXACT, FINANCE)))
			.when(claim(SCIENCE, SCIENCE_REVIEWER))
			.expectNoEvents()
			.expectException(refusedBy(OWN_BUREAU));
	}

	@Test
	void REV_2_not_if_tied_to_the_beneficiary() {
		fixture().given(opened())
			.when(claim(FINANCE, tied(FINANCE_REVIEWER)))
			.expectNoEvents()
			.expectException(refusedBy(UNRELATED));
	}

	@Test
	void REV_3_not_what_somebody_else_holds() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER))
			.when(claim(LEAD, LEAD_COLLEAGUE))
			.expectNoEvents()
			.expectException(refusedBy(ONE_PERSON_AT_A_TIME));
	}

	@Test
	void REV_4_not_for_a_second_bureau_while_holding_the_first() {
		Officer both = officer("subject-both", "reviewer", FINANCE, SCIENCE);
		fixture().given(opened(), claimed(FINANCE, both))
			.when(claim(SCIENCE, both))
			.expectNoEvents()
			.expectException(refusedBy(REVIEW_DISTINCT));
	}

	@Test
	void REV_4_not_for_a_second_bureau_after_answering_for_the_first() {
		Officer both = officer("subject-both", "reviewer", FINANCE, LEAD);
		fixture()
			.given(opened(), claimed(FINANCE, both),
					opinion(FINANCE, both, true, java.util.List.of(LEAD, SCIENCE), false))
			.when(claim(LEAD, both))
			.expectNoEvents()
			.expectException(refusedBy(REVIEW_DISTINCT));
	}

	@Test
	void REV_4_but_for_a_second_bureau_after_putting_back_the_first() {
		Officer both = officer("subject-both", "reviewer", FINANCE, SCIENCE);
		fixture().given(opened(), claimed(FINANCE, both), released(FINANCE, both))
			.when(claim(SCIENCE, both))
			.expectEvents(claimed(SCIENCE, both));
	}

	@Test
	void REV_7_not_what_was_answered() {
		fixture().given(answered(true)).when(claim(LEAD, LEAD_COLLEAGUE)).expectException(refusedBy(ANSWERED_ONCE));
	}

	@Test
	void REV_22_not_after_the_conclusion() {
		fixture().given(onNotice()).when(claim(LEAD, LEAD_COLLEAGUE)).expectException(refusedBy(IN_ITS_TURN));
	}

}
