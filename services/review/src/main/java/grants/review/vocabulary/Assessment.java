package grants.review.vocabulary;

import grants.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the rules give for the stated facts at submission, before any cap over several
 * awards.
 *
 * @param lowest the least that may be proposed
 * @param highest the most that may be proposed; the same as the least unless a reviewer
 * sets the amount
 * @param band set if a reviewer sets a rate
 */
public record Assessment(Money lowest, Money highest, @Nullable Band band, Explanation explanation) {

	public Assessment {
		if (lowest.isNegative() || lowest.isMoreThan(highest)) {
			throw new IllegalArgumentException("no amount lies between " + lowest + " and " + highest);
		}
	}

	/**
	 * A rate to be set by a reviewer; both ends are inside the band.
	 *
	 * @param base what the rate applies to
	 */
	public record Band(Money base, Rate lowestRate, Rate highestRate) {

		public boolean includes(Rate rate) {
			return rate.fraction().compareTo(lowestRate.fraction()) >= 0
					&& rate.fraction().compareTo(highestRate.fraction()) <= 0;
		}

	}

	/** Whether the rules alone give the amount. */
	public boolean isExact() {
		return band == null && lowest.equals(highest);
	}

	public boolean includes(Money amount) {
		return !lowest.isMoreThan(amount) && !amount.isMoreThan(highest);
	}

}
