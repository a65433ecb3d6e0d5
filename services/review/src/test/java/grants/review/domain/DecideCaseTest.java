package grants.review.domain;

import java.util.List;

import grants.review.command.DecideCase;
import grants.review.event.ReviewConcluded;
import grants.review.vocabulary.Verdict;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static grants.review.domain.ReviewRule.*;

class DecideCaseTest {

	@Test
	void after_its_notice_the_award_is_approved_with_the_leads_amount_and_explanation() {
		fixture().given(noticeOver()).when(approve(LEAD_APPROVER)).expectEvents(approved(LEAD_APPROVER));
	}

	@Test
	void after_its_notice_it_can_be_rejected_too() {
		fixture().given(noticeOver()).when(reject(LEAD_APPROVER)).expectEvents(rejected(LEAD_APPROVER));
	}

	@Test
	void a_proposed_rejection_is_decided_without_a_notice() {
		fixture().given(then(answeredAgainst(), rejectionProposed(LEAD_REVIEWER)))
			.when(reject(LEAD_APPROVER))
			.expectEvents(rejected(LEAD_APPROVER));
	}

	@Test
	void REV_17_not_while_the_notice_runs() {
		fixture().given(onNotice())
			.when(approve(LEAD_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(NOTICE_FIRST));
		fixture().given(onNotice())
			.when(reject(LEAD_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(NOTICE_FIRST));
	}

	@Test
	void REV_18_not_by_somebody_who_gave_an_opinion() {
		fixture().given(noticeOver())
			.when(approve(officer(LEAD_REVIEWER.subject(), "approver", LEAD)))
			.expectNoEvents()
			.expectException(refusedBy(DECIDER_IS_ANOTHER));
		fixture().given(noticeOver())
			.when(reject(officer(FINANCE_REVIEWER.subject(), "approver", LEAD)))
			.expectNoEvents()
			.expectException(refusedBy(DECIDER_IS_ANOTHER));
	}

	@Test
	void REV_18_not_by_somebody_who_overruled_a_bureau() {
		ReviewConcluded overruling = new ReviewConcluded(CASE, LEAD, true, List.of(), List.of(FINANCE), "checked",
				LEAD_APPROVER.actor(), CONCLUDED);
		fixture().given(then(answered(false), overruling, notice(), noticeEnded()))
			.when(approve(LEAD_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(DECIDER_IS_ANOTHER));
	}

	@Test
	void REV_18_but_by_who_merely_closed_a_unanimous_round() {
		fixture().given(then(answered(true), concluded(LEAD_APPROVER), notice(), noticeEnded()))
			.when(approve(LEAD_APPROVER))
			.expectEvents(approved(LEAD_APPROVER));
	}

	@Test
	void REV_19_not_by_a_reviewer() {
		fixture().given(noticeOver())
			.when(approve(LEAD_COLLEAGUE))
			.expectNoEvents()
			.expectException(refusedBy(APPROVER_DECIDES));
	}

	@Test
	void REV_19_not_by_an_approver_of_another_bureau() {
		fixture().given(noticeOver())
			.when(approve(FINANCE_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(APPROVER_DECIDES));
	}

	@Test
	void REV_2_not_if_tied_to_the_beneficiary() {
		fixture().given(noticeOver())
			.when(approve(tied(LEAD_APPROVER)))
			.expectNoEvents()
			.expectException(refusedBy(UNRELATED));
	}

	@Test
	void REV_8_not_about_another_version() {
		fixture().given(noticeOver())
			.when(decide(Verdict.APPROVE, "as proposed", "sha256:other", List.of()))
			.expectNoEvents()
			.expectException(refusedBy(SAME_VERSION));
	}

	@Test
	void REV_9_not_without_a_reason() {
		fixture().given(noticeOver())
			.when(decide(Verdict.APPROVE, "", CONTENT, List.of()))
			.expectNoEvents()
			.expectException(refusedBy(WRITTEN_REASON));
	}

	@Test
	void REV_20_what_the_lead_did_not_propose_can_not_be_approved() {
		fixture().given(then(answeredAgainst(), rejectionProposed(LEAD_REVIEWER)))
			.when(approve(LEAD_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(ONLY_WHAT_WAS_PROPOSED));
	}

	@Test
	void REV_21_a_rejection_cites_its_clauses() {
		fixture().given(noticeOver())
			.when(decide(Verdict.REJECT, "not eligible", CONTENT, List.of()))
			.expectNoEvents()
			.expectException(refusedBy(REJECTION_CITES));
		fixture().given(noticeOver())
			.when(decide(Verdict.REJECT, "not eligible", CONTENT, List.of(CLAUSE, " ")))
			.expectNoEvents()
			.expectException(refusedBy(REJECTION_CITES));
	}

	@Test
	void REV_22_not_before_the_conclusion() {
		fixture().given(answered(true))
			.when(approve(LEAD_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ITS_TURN));
	}

	@Test
	void REV_22_not_twice() {
		fixture().given(then(noticeOver(), approved(LEAD_APPROVER)))
			.when(approve(LEAD_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ITS_TURN));
	}

	@Test
	void REV_22_not_after_the_application_ended() {
		fixture().given(then(noticeOver(), closed()))
			.when(approve(LEAD_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ITS_TURN));
	}

	private static DecideCase decide(Verdict verdict, String reason, String content, List<String> citations) {
		return new DecideCase(CASE, LEAD_APPROVER, verdict, reason, content, citations, AT);
	}

}
