package grants.policy;

import java.util.List;

import grants.kernel.RuleViolated;

/** What became of the statements of an applicant. */
public sealed interface Reading {

	/** Complete and well-formed. */
	record Complete(Facts facts) implements Reading {
	}

	/** Everything that is wrong, named at once (一次性告知). */
	record Incomplete(List<FactProblem> problems) implements Reading {
	}

	/**
	 * The facts.
	 * @throws RuleViolated naming every problem if there is one
	 */
	default Facts orRefuse() {
		return switch (this) {
			case Complete(Facts facts) -> facts;
			case Incomplete(List<FactProblem> problems) -> throw Refusals.incomplete(problems);
		};
	}

}
