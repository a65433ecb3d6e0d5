package grants.clawback.vocabulary;

/** What a clawback case rests on. */
public sealed interface Basis {

	/** A commitment that a residency move has broken. */
	record BrokenObligation(ObligationId obligation) implements Basis {
	}

	/**
	 * What an officer found otherwise.
	 *
	 * @param reason the facts, as the beneficiary will read them
	 * @param citation the clause relied on
	 */
	record Finding(Grounds grounds, String reason, String citation) implements Basis {

		public Finding {
			if (grounds == Grounds.BROKEN_OBLIGATION) {
				throw new IllegalArgumentException("a broken commitment is named by its obligation, not by a finding");
			}
		}

	}

}
