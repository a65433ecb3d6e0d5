package grants.policy;

import java.util.List;

/**
 * What can be said about a measure from facts that somebody stated without evidence,
 * perhaps not all of them.
 */
public sealed interface Finding {

	/** What is said when everything that matters is known. */
	sealed interface Judgement extends Finding {

	}

	/**
	 * It would pay.
	 *
	 * @param assessment where its scope or cap keys name evidence, that is still
	 * {@code ?}
	 */
	record Eligible(Assessment.Eligible assessment) implements Judgement {
	}

	/**
	 * It would not pay, whatever the facts that are not known.
	 *
	 * @param failed every condition known not to be met
	 */
	record NotEligible(List<Judged.Unmet> failed) implements Judgement {
	}

	/**
	 * Nothing stands against it so far.
	 *
	 * @param needed the facts that are still to be stated
	 */
	record Unknown(List<FactRequired> needed) implements Finding {
	}

	/** Something stated can't be read. */
	record Invalid(List<FactProblem> problems) implements Finding {
	}

}
