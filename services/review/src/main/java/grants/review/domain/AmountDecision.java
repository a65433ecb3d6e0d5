package grants.review.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import grants.kernel.Money;
import grants.kernel.Text;
import grants.review.vocabulary.AmountChoice;
import grants.review.vocabulary.Assessment;
import grants.review.vocabulary.Assessment.Band;
import grants.review.vocabulary.Explanation;
import grants.review.vocabulary.Explanation.Step;
import grants.review.vocabulary.ProposedAward;
import grants.review.vocabulary.Rate;
import grants.review.vocabulary.Terms;
import org.jspecify.annotations.Nullable;

import static grants.review.domain.ReviewRule.INSIDE_THE_BAND;
import static grants.review.domain.ReviewRule.LEAD_SETS_AMOUNT;
import static grants.review.domain.ReviewRule.RULE_RELIED_ON;

/**
 * The amount that the lead bureau proposes: what the rules give, or what the reviewer
 * sets inside what they allow.
 */
final class AmountDecision {

	private AmountDecision() {
	}

	static ProposedAward propose(Terms terms, Assessment assessment, AmountChoice choice) {
		ProposedAward award = byTheKindOf(assessment, terms, choice);
		if (!award.amount().isPositive()) {
			throw INSIDE_THE_BAND.violatedBecause("拟给予的金额为零", "the proposed amount is nothing")
				.instead("出具不同意的意见", "give an unfavourable opinion")
				.citing(terms.citations());
		}
		return award;
	}

	private static ProposedAward byTheKindOf(Assessment assessment, Terms terms, AmountChoice choice) {
		if (assessment.isExact()) {
			return assessed(terms, assessment, choice);
		}
		Band band = assessment.band();
		return band == null ? setByReviewer(terms, assessment, choice) : atRate(terms, assessment, band, choice);
	}

	private static ProposedAward assessed(Terms terms, Assessment assessment, AmountChoice choice) {
		Money amount = assessment.highest();
		boolean sameAmount = choice.amount() == null || choice.amount().equals(amount);
		if (!sameAmount || choice.rate() != null || choice.ruleReliedOn() != null) {
			throw INSIDE_THE_BAND
				.violatedBecause("该条款的金额由规则确定为 " + amount.shown().zh(), "the rules give exactly " + amount.shown().en())
				.instead("不填写金额、比例和所依据的规定", "leave amount, rate and rule out")
				.citing(terms.citations());
		}
		return new ProposedAward(amount, null, null, assessment.explanation());
	}

	private static ProposedAward setByReviewer(Terms terms, Assessment assessment, AmountChoice choice) {
		Money amount = choice.amount();
		if (amount == null || choice.rate() != null) {
			throw LEAD_SETS_AMOUNT
				.violatedBecause("该条款由审核人确定金额，不确定比例", "under this measure the reviewer sets an amount and no rate")
				.citing(terms.citations());
		}
		if (!assessment.includes(amount)) {
			Text lowest = assessment.lowest().shown();
			Text highest = assessment.highest().shown();
			throw INSIDE_THE_BAND
				.violatedBecause(amount.shown().zh() + "不在 " + lowest.zh() + "至 " + highest.zh() + "以内",
						amount.shown().en() + " is not from " + lowest.en() + " to " + highest.en())
				.citing(terms.citations());
		}
		String rule = reliedOn(choice.ruleReliedOn(), terms);
		Step set = new Step(Text.of("审核人确定的金额", "amount set by the reviewer"), amount.toString(), "CNY", rule);
		return new ProposedAward(amount, null, rule, assessment.explanation().continuedBy(List.of(set), rule));
	}

	private static ProposedAward atRate(Terms terms, Assessment assessment, Band band, AmountChoice choice) {
		Rate rate = choice.rate();
		if (rate == null || choice.amount() != null) {
			throw LEAD_SETS_AMOUNT
				.violatedBecause("该条款由审核人确定比例，不确定金额", "under this measure the reviewer sets a rate and no amount")
				.citing(terms.citations());
		}
		if (!band.includes(rate)) {
			throw INSIDE_THE_BAND.violatedBecause(
					"比例 " + rate.percent() + " 不在 " + band.lowestRate().percent() + " 至 " + band.highestRate().percent()
							+ " 以内",
					"the rate " + rate.percent() + " is not from " + band.lowestRate().percent() + " to "
							+ band.highestRate().percent())
				.citing(terms.citations());
		}
		String rule = reliedOn(choice.ruleReliedOn(), terms);
		BigDecimal exact = band.base().yuan().multiply(rate.fraction());
		Money rounded = Money.rounded(exact, RoundingMode.HALF_UP);
		Money amount = rounded.min(assessment.highest());
		Explanation explanation = assessment.explanation()
			.continuedBy(steps(band, rate, exact, rounded, amount, terms, rule), rule);
		return new ProposedAward(amount, rate, rule, explanation);
	}

	private static List<Step> steps(Band band, Rate rate, BigDecimal exact, Money rounded, Money amount, Terms terms,
			String rule) {
		String clause = terms.payingClause();
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(Text.of("计算基数", "base"), band.base().toString(), "CNY", clause));
		steps.add(new Step(Text.of("审核人确定的比例", "rate set by the reviewer"), rate.value(), "", rule));
		steps.add(new Step(Text.of("基数乘以比例", "base times rate"), exact.toPlainString(), "CNY", clause));
		steps.add(new Step(Text.of("四舍五入到分", "rounded half up to the fen"), rounded.toString(), "CNY", clause));
		if (!amount.equals(rounded)) {
			steps.add(new Step(Text.of("不超过条款上限", "not above the measure's cap"), amount.toString(), "CNY", clause));
		}
		return steps;
	}

	private static String reliedOn(@Nullable String rule, Terms terms) {
		if (rule == null || rule.isBlank()) {
			throw RULE_RELIED_ON.violatedBecause("未写明所依据的规定", "no rule is named").citing(terms.citations());
		}
		return rule;
	}

}
