package grants.policy;

import java.util.List;
import java.util.stream.Collectors;

import grants.kernel.RuleViolated;

/** How lists of reasons become one refusal. */
final class Refusals {

	private Refusals() {
	}

	static RuleViolated incomplete(List<FactProblem> problems) {
		return PolicyRule.FACTS_COMPLETE
			.violatedBecause(problems.stream().map(p -> p.what().zh()).collect(Collectors.joining("；")),
					problems.stream().map(p -> p.field() + ": " + p.what().en()).collect(Collectors.joining("; ")))
			.citing(problems.stream().map(FactProblem::citation).distinct().toList());
	}

	static RuleViolated notEligible(List<Verdict> failed) {
		return PolicyRule.CONDITIONS_MET
			.violatedBecause(
					failed.stream()
						.map(v -> "要求“" + v.requirement().zh() + "”，而“" + v.stated().zh() + "”")
						.collect(Collectors.joining("；")),
					failed.stream()
						.map(v -> v.requirement().en() + ", but " + v.stated().en())
						.collect(Collectors.joining("; ")))
			.citing(failed.stream().map(Verdict::citation).distinct().toList());
	}

}
