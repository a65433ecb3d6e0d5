package grants.review.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import grants.kernel.Rule;
import grants.kernel.RuleViolated;
import grants.review.domain.NextStep.Action;
import grants.review.event.ReviewEvent;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static grants.review.domain.NextStep.Action.*;
import static org.assertj.core.api.Assertions.assertThat;

class NextStepsTest {

	@Test
	void a_reviewer_of_a_new_case_can_claim_and_is_told_what_keeps_them_from_the_rest() {
		assertThat(reviewer(List.of(opened())))
			.isEqualTo(Map.of(CLAIM, Optional.empty(), RELEASE, Optional.of(ReviewRule.HOLDER_ANSWERS), GIVE_OPINION,
					Optional.of(ReviewRule.HOLDER_ANSWERS), CONCLUDE, Optional.of(ReviewRule.OTHERS_FIRST)));
	}

	@Test
	void the_author_of_the_last_opinion_can_conclude() {
		assertThat(reviewer(answered(true))).containsEntry(CONCLUDE, Optional.empty())
			.containsEntry(CLAIM, Optional.of(ReviewRule.ANSWERED_ONCE));
	}

	@Test
	void an_approver_can_decide_when_the_notice_is_over_and_not_before() {
		assertThat(approver(onNotice())).containsEntry(APPROVE, Optional.of(ReviewRule.NOTICE_FIRST))
			.containsEntry(REJECT, Optional.of(ReviewRule.NOTICE_FIRST));
		assertThat(approver(noticeOver())).containsEntry(APPROVE, Optional.empty())
			.containsEntry(REJECT, Optional.empty());
	}

	@Test
	void an_approver_can_only_reject_what_the_lead_is_against() {
		assertThat(approver(then(answeredAgainst(), rejectionProposed(LEAD_REVIEWER))))
			.containsEntry(APPROVE, Optional.of(ReviewRule.ONLY_WHAT_WAS_PROPOSED))
			.containsEntry(REJECT, Optional.empty());
	}

	@Test
	void a_cooperating_bureau_is_asked_for_its_own_item_only() {
		assertThat(NextSteps.ofReviewer(state(List.of(opened())), terms(FINANCE, SCIENCE), FINANCE_REVIEWER))
			.extracting(NextStep::bureau)
			.containsOnly(FINANCE);
		assertThat(NextSteps.ofApprover(state(List.of(opened())), terms(FINANCE, SCIENCE), FINANCE_APPROVER))
			.extracting(NextStep::action)
			.containsExactly(REASSIGN);
	}

	private static Map<Action, Optional<Rule>> reviewer(List<Object> history) {
		return rules(NextSteps.ofReviewer(state(history), terms(FINANCE, SCIENCE), LEAD_REVIEWER));
	}

	private static Map<Action, Optional<Rule>> approver(List<Object> history) {
		return rules(NextSteps.ofApprover(state(history), terms(FINANCE, SCIENCE), LEAD_APPROVER));
	}

	private static Map<Action, Optional<Rule>> rules(List<NextStep> steps) {
		return steps.stream()
			.collect(Collectors.toMap(NextStep::action,
					step -> Optional.ofNullable(step.refusal()).map(RuleViolated::rule)));
	}

	private static CaseState state(List<Object> history) {
		return CaseHistory.fold(history.stream().map(ReviewEvent.class::cast).toList());
	}

}
