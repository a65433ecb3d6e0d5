package grants.review.vocabulary;

import grants.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the lead bureau sets where the measure leaves it open.
 *
 * @param amount where the measure gives a range of amounts
 * @param rate decimal fraction, where the measure gives a band of rates
 * @param ruleReliedOn the rule by which it was set
 */
public record AmountChoice(@Nullable Money amount, @Nullable String rate, @Nullable String ruleReliedOn) {

	public static final AmountChoice NONE = new AmountChoice(null, null, null);

	/**
	 * @throws IllegalArgumentException if the rate is no plain decimal fraction
	 */
	public AmountChoice {
		if (rate != null && !rate.matches("[01](\\.\\d{1,8})?")) {
			throw new IllegalArgumentException("not a decimal fraction such as 0.075: " + rate);
		}
	}

}
