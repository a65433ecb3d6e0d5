package grants.review.api;

import java.util.ArrayList;
import java.util.List;

import grants.kernel.RuleViolated;
import grants.kernel.Text;
import grants.review.domain.CaseState;
import grants.review.domain.NextStep;
import grants.review.domain.NextStep.Action;
import grants.review.domain.NextSteps;
import grants.runtime.web.Caller;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the caller could do next in a case.
 *
 * @param refusal the rule that forbids it now, null if it is possible
 */
record Next(Action action, String bureau, boolean possible, @Nullable Refusal refusal) {

	/**
	 * @param rule its id, such as {@code REV-17}
	 */
	record Refusal(String rule, String ruleName, Text because, @Nullable Text instead, List<String> citations) {

		static Refusal of(RuleViolated refusal) {
			return new Refusal(refusal.rule().id(), refusal.rule().name(), refusal.because(), refusal.instead(),
					refusal.citations());
		}

	}

	/** In the roles that the caller has. */
	static List<Next> of(OpenedCase opened, Caller caller) {
		CaseState state = opened.state();
		List<NextStep> steps = new ArrayList<>();
		if (caller.is(Role.REVIEWER)) {
			steps.addAll(NextSteps.ofReviewer(state, opened.terms(), Officers.of(caller, Role.REVIEWER)));
		}
		if (caller.is(Role.APPROVER)) {
			// Both may conclude, and an approver does so as such.
			steps.removeIf(step -> step.action() == Action.CONCLUDE);
			steps.addAll(NextSteps.ofApprover(state, opened.terms(), Officers.of(caller, Role.APPROVER)));
		}
		return steps.stream().map(Next::of).toList();
	}

	private static Next of(NextStep step) {
		RuleViolated refusal = step.refusal();
		return new Next(step.action(), step.bureau(), step.isPossible(), refusal == null ? null : Refusal.of(refusal));
	}

}
