package grants.portal.clawback.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import grants.portal.services.ClawbackApi.Case;

/**
 * What the pages offer to do with a case as it stands.
 *
 * @param outcomes of a decision; empty if there is nothing to decide
 * @param repayable whether money is awaited
 */
record Steps(List<String> outcomes, boolean repayable) {

	private static final Set<String> UNDECIDED = Set.of("NOTIFIED", "ANSWERED", "UNANSWERED");

	static Steps of(Case of) {
		List<String> outcomes = new ArrayList<>();
		if (UNDECIDED.contains(of.state())) {
			outcomes.add("DEMAND");
			outcomes.add("WITHDRAW");
		}
		else if (of.unclaimed() != null && of.unclaimed().isPositive()) {
			outcomes.add("SUPPLEMENT");
		}
		return new Steps(outcomes, of.state().equals("DEMANDED"));
	}

	public boolean isUndecided() {
		return outcomes.contains("DEMAND");
	}

}
