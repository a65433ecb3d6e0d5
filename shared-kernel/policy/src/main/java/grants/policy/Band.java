package grants.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import grants.kernel.Money;
import grants.kernel.Text;

/**
 * A rate to be set by a reviewer. Small enough to be carried to the review, which needs
 * nothing else of the catalogue to compute the amount.
 *
 * @param base what the rate applies to
 * @param lowestRate decimal fraction, included
 * @param highestRate decimal fraction, included
 */
public record Band(Money base, BigDecimal lowestRate, BigDecimal highestRate) {

	/**
	 * An amount and how it came about.
	 *
	 * @param steps the last one's value is the amount
	 */
	public record Amount(Money money, List<Step> steps) {
	}

	/**
	 * The amount at the reviewer's rate, computed exactly and rounded once, half up to
	 * the fen.
	 * @param ceiling the most that the assessment allows for this award
	 * @throws grants.kernel.RuleViolated if the rate lies outside the band
	 */
	public Amount amountAt(BigDecimal rate, Money ceiling, String citation) {
		if (rate.compareTo(lowestRate) < 0 || rate.compareTo(highestRate) > 0) {
			String band = Printed.percent(lowestRate) + "—" + Printed.percent(highestRate);
			throw PolicyRule.RATE_INSIDE_BAND
				.violatedBecause("比例为" + Printed.percent(rate) + "，规定幅度为" + band,
						"the rate is " + Printed.percent(rate) + ", the band " + band)
				.citing(List.of(citation));
		}
		BigDecimal exact = exactly(rate);
		Money money = Money.rounded(exact, RoundingMode.HALF_UP).min(ceiling);
		return new Amount(money, List.of(step(rate, citation), Rounding.step(exact, ceiling, money, citation)));
	}

	BigDecimal exactly(BigDecimal rate) {
		return base.yuan().multiply(rate);
	}

	Step step(BigDecimal rate, String citation) {
		String percent = Printed.percent(rate);
		return Step.of(Text.of("基数 × " + percent, "base × " + percent), base + " * " + rate.toPlainString(),
				exactly(rate), Unit.CNY, citation);
	}

}
