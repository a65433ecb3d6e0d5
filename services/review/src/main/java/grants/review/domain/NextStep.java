package grants.review.domain;

import grants.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * What a person could do next in a case.
 *
 * @param bureau for which it would be done
 * @param refusal the rule that forbids it now, null if it is possible
 */
public record NextStep(Action action, String bureau, @Nullable RuleViolated refusal) {

	/** What people do in a case. */
	public enum Action {

		CLAIM, RELEASE, GIVE_OPINION, REASSIGN, CONCLUDE, APPROVE, REJECT

	}

	public boolean isPossible() {
		return refusal == null;
	}

}
