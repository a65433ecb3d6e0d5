package grants.review.vocabulary;

import grants.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * The award that the lead bureau proposes.
 *
 * @param rate the rate that the reviewer set, null if the measure leaves none open
 * @param ruleReliedOn the rule by which the reviewer set rate or amount, null if the
 * rules alone gave it
 */
public record ProposedAward(Money amount, @Nullable Rate rate, @Nullable String ruleReliedOn, Explanation explanation) {
}
