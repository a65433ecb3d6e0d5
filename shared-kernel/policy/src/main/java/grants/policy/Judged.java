package grants.policy;

/** A condition that was judged. */
public sealed interface Judged {

	Verdict verdict();

	/** It holds. */
	record Met(Verdict verdict) implements Judged {
	}

	/**
	 * It does not hold.
	 *
	 * @param change the smallest change that would alter the verdict
	 */
	record Unmet(Verdict verdict, Change change) implements Judged {
	}

}
