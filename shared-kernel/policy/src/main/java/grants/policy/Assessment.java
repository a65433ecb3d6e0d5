package grants.policy;

import java.util.List;
import java.util.Optional;

import grants.kernel.Money;
import grants.kernel.RuleViolated;

/** What the rules give for the facts of an application. */
public sealed interface Assessment {

	/**
	 * The measure pays.
	 *
	 * @param lowest the least that may be approved
	 * @param highest the most that may be approved; the same as the least unless a
	 * reviewer decides. Caps are applied to this award alone, not yet over several awards
	 * @param band present if a reviewer sets a rate
	 * @param scope what the claim is unique for, such as {@code year:2024}
	 * @param capKeys under which each cap of the measure is counted, in the order of
	 * {@link Measure#caps()}
	 */
	record Eligible(Money lowest, Money highest, Optional<Band> band, String scope, List<String> capKeys,
			Explanation explanation) implements Assessment {

		/** What is left to a reviewer. */
		public Discretion discretion() {
			if (band.isPresent()) {
				return Discretion.RATE;
			}
			return lowest.equals(highest) ? Discretion.NONE : Discretion.AMOUNT;
		}

	}

	/** What a reviewer sets. */
	enum Discretion {

		/** Nothing: the rules give the amount. */
		NONE,

		/** A rate inside the band. */
		RATE,

		/** An amount from the lowest to the highest, with the rule relied on. */
		AMOUNT

	}

	/**
	 * The measure does not pay.
	 *
	 * @param failed every condition that is not met
	 */
	record NotEligible(List<Verdict> failed) implements Assessment {
	}

	/**
	 * The favourable assessment.
	 * @throws RuleViolated naming every failed condition if there is one
	 */
	default Eligible orRefuse() {
		return switch (this) {
			case Eligible eligible -> eligible;
			case NotEligible(List<Verdict> failed) -> throw Refusals.notEligible(failed);
		};
	}

}
