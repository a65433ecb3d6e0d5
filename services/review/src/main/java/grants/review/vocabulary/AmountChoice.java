package grants.review.vocabulary;

import grants.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the lead bureau sets where the measure leaves it open.
 *
 * @param amount where the measure gives a range of amounts
 * @param rate where the measure gives a band of rates
 * @param ruleReliedOn the rule by which it was set
 */
public record AmountChoice(@Nullable Money amount, @Nullable Rate rate, @Nullable String ruleReliedOn) {

	public static final AmountChoice NONE = new AmountChoice(null, null, null);

}
