package grants.contract;

import org.jspecify.annotations.Nullable;

/**
 * What the rules give for the stated facts at submission, before any cap over several
 * awards.
 *
 * @param lowestFen the least that may be approved
 * @param highestFen the most that may be approved; the same as the least unless a
 * reviewer sets the amount
 * @param band set if a reviewer sets a rate inside a band
 */
public record AssessmentV1(long lowestFen, long highestFen, @Nullable BandV1 band, ExplanationV1 explanation) {

	/**
	 * A rate to be set by a reviewer: lowest and highest are both inside the band.
	 *
	 * @param baseFen what the rate applies to
	 * @param lowestRate decimal fraction, such as {@code 0.05}
	 * @param highestRate decimal fraction, such as {@code 0.10}
	 */
	public record BandV1(long baseFen, String lowestRate, String highestRate) {
	}

}
