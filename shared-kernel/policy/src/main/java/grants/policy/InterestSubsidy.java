package grants.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import grants.kernel.Text;
import grants.policy.Check.Comparison;
import grants.policy.Judged.Unmet;

/**
 * The interest above what the borrower bears, for a loan whose rate is not too high: the
 * part of the rate above the prime rate plus {@code borrowerUpTo}, if the rate is at most
 * the prime rate plus {@code rateUpTo}. Rates are in percent, as people write them.
 *
 * @param principal fact of type {@code MONEY}
 * @param rate the loan's yearly rate, fact of type {@code DECIMAL} in percent
 * @param prime the prime rate (LPR), likewise
 * @param days for which interest was paid, fact of type {@code DECIMAL}
 * @param borrowerUpTo points on the prime rate up to which the borrower bears the
 * interest, such as -1.5
 * @param rateUpTo points on the prime rate that the loan's rate does not exceed
 * @param daysInYear by which days are turned into years
 */
public record InterestSubsidy(String principal, String rate, String prime, String days, BigDecimal borrowerUpTo,
		BigDecimal rateUpTo, int daysInYear) implements Formula {

	/**
	 * Where the quotient is cut off. Cut off, not rounded: half a fen is still told from
	 * less, so that rounding to the fen is that of the exact quotient.
	 */
	static final int QUOTIENT_DECIMALS = 10;

	public InterestSubsidy {
		if (borrowerUpTo.compareTo(rateUpTo) >= 0) {
			throw new IllegalArgumentException("nothing is left between " + borrowerUpTo + " and " + rateUpTo);
		}
		if (daysInYear < 360 || daysInYear > 366) {
			throw new IllegalArgumentException("a year of " + daysInYear + " days");
		}
	}

	@Override
	public Map<String, FactType> needs() {
		Map<String, FactType> needs = new LinkedHashMap<>();
		needs.put(principal, FactType.MONEY);
		needs.put(rate, FactType.DECIMAL);
		needs.put(prime, FactType.DECIMAL);
		needs.put(days, FactType.DECIMAL);
		return needs;
	}

	@Override
	public List<String> gaps(List<FactRequired> facts, List<Condition> conditions) {
		return facts.stream()
			.filter(f -> f.name().equals(rate) || f.name().equals(prime))
			.filter(f -> !f.unit().id().equals(Unit.PERCENT))
			.map(f -> "fact " + f.name() + " must be in percent")
			.toList();
	}

	@Override
	public Optional<Unmet> refuses(Facts facts, String citation) {
		ComparedFacts above = new ComparedFacts(rate, Comparison.MORE_THAN, prime, borrowerUpTo);
		ComparedFacts within = new ComparedFacts(rate, Comparison.AT_MOST, prime, rateUpTo);
		return List.of(above, within)
			.stream()
			.filter(check -> !check.how().holds(Value.compare(facts.fact(rate).value(), check.limit(facts))))
			.findFirst()
			.map(check -> unmet(check, facts, citation));
	}

	private Unmet unmet(ComparedFacts failed, Facts facts, String citation) {
		Fact loan = facts.fact(rate);
		Fact base = facts.fact(prime);
		String points = (failed.plus().signum() < 0 ? " - " : " + ") + failed.plus().abs().toPlainString();
		boolean above = failed.how() == Comparison.MORE_THAN;
		Text requirement = Text.of(loan.label().zh() + (above ? "高于" : "不高于") + base.label().zh() + points + "个百分点",
				loan.label().en() + ": " + (above ? "more than " : "at most ") + base.label().en() + points
						+ " points");
		return new Unmet(new Verdict(requirement, Stated.of(List.of(loan, base)), false, citation),
				SmallestChange.to(loan.required(), failed.how(), failed.limit(facts)));
	}

	@Override
	public Computed compute(Facts facts, String citation) {
		BigDecimal borrowers = facts.decimal(prime).add(borrowerUpTo).max(BigDecimal.ZERO);
		BigDecimal points = facts.decimal(rate).subtract(borrowers);
		BigDecimal dividend = facts.money(principal).yuan().multiply(points).multiply(facts.decimal(days));
		BigDecimal divisor = BigDecimal.valueOf(100L * daysInYear);
		BigDecimal interest = dividend.divide(divisor, QUOTIENT_DECIMALS, RoundingMode.DOWN);
		return Computed.exactly(interest, List.of(
				Step.of(Text.of("借款人承担部分的利率", "rate that the borrower bears"), borrowersPart(facts), borrowers,
						Unit.PERCENT, citation),
				Step.of(Text.of("贴息利率", "rate that is subsidised"),
						facts.fact(rate).text() + " - " + borrowers.toPlainString(), points, Unit.PERCENT, citation),
				Step.of(Text.of("本金 × 贴息利率 × 天数 ÷（100 × " + daysInYear + "），截取至小数点后" + QUOTIENT_DECIMALS + "位",
						"principal × subsidised rate × days ÷ (100 × " + daysInYear + "), cut off after "
								+ QUOTIENT_DECIMALS + " decimals"),
						"quotient(" + facts.money(principal) + " * " + points.toPlainString() + " * "
								+ facts.fact(days).text() + ", " + divisor.toPlainString() + ")",
						interest, Unit.CNY, citation)));
	}

	/** Never below nothing: a subsidy is not more than the interest. */
	private String borrowersPart(Facts facts) {
		String primeRate = facts.fact(prime).text();
		String points = borrowerUpTo.abs().toPlainString();
		return borrowerUpTo.signum() < 0
				? "if(" + primeRate + " >= " + points + ", " + primeRate + " - " + points + ", 0)"
				: primeRate + " + " + points;
	}

}
