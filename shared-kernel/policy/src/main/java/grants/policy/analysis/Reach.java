package grants.policy.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import grants.kernel.Money;
import grants.policy.AmountBand;
import grants.policy.Check;
import grants.policy.Check.Comparison;
import grants.policy.FactRequired;
import grants.policy.FixedAmount;
import grants.policy.InterestSubsidy;
import grants.policy.Measure;
import grants.policy.Ranked;
import grants.policy.RateBand;
import grants.policy.RateOfBase;
import grants.policy.RatePerUnit;
import grants.policy.SetUnderRule;
import grants.policy.Tiers;
import grants.policy.Value;
import grants.policy.YearlyShare;

/**
 * Between which amounts a formula gives anything for plausible facts that meet the
 * conditions, before any cap; where a reviewer decides, at their lowest and highest.
 */
record Reach(Money least, Money most) {

	static Reach of(Measure measure) {
		return switch (measure.formula()) {
			case FixedAmount(Money amount) -> new Reach(amount, amount);
			case RateOfBase(String base, BigDecimal rate) -> Reach.of(figures(measure, base), rate, rate);
			case RateBand(String base, BigDecimal lowest, BigDecimal highest) ->
				Reach.of(figures(measure, base), lowest, highest);
			case YearlyShare share -> Reach.of(figures(measure, share.base()), share.rate(), share.rate());
			case RatePerUnit(String quantity, var _, var rates) ->
				Reach.of(figures(measure, quantity), rates.values().stream().min(Money::compareTo).orElseThrow().yuan(),
						rates.values().stream().max(Money::compareTo).orElseThrow().yuan());
			case Tiers tiers -> new Reach(tiers.tiers().getFirst().amount(), tiers.tiers().getLast().amount());
			case AmountBand(Money lowest, Money highest) -> new Reach(lowest, highest);
			case SetUnderRule(Money plausible) -> new Reach(Money.ofFen(1), plausible);
			case Ranked ranked -> new Reach(ranked.places().getLast(), ranked.places().getFirst());
			case InterestSubsidy subsidy -> interest(measure, subsidy);
		};
	}

	private static Reach of(Figures base, BigDecimal lowestRate, BigDecimal highestRate) {
		return new Reach(fen(base.least().multiply(lowestRate)), fen(base.most().multiply(highestRate)));
	}

	/** At most the points between what the borrower bears and what a loan may cost. */
	private static Reach interest(Measure measure, InterestSubsidy subsidy) {
		BigDecimal points = subsidy.rateUpTo()
			.subtract(subsidy.borrowerUpTo())
			.min(figures(measure, subsidy.rate()).most());
		BigDecimal most = figures(measure, subsidy.principal()).most()
			.multiply(points)
			.multiply(figures(measure, subsidy.days()).most())
			.divide(BigDecimal.valueOf(100L * subsidy.daysInYear()), 2, RoundingMode.UP);
		return new Reach(Money.ZERO, fen(most));
	}

	private static Money fen(BigDecimal yuan) {
		return Money.rounded(yuan, RoundingMode.HALF_UP);
	}

	/** The figures of a fact that are plausible and that every condition lets through. */
	record Figures(BigDecimal least, BigDecimal most) {

		private Figures let(Comparison how, BigDecimal figure, BigDecimal finest) {
			return switch (how) {
				case AT_LEAST -> new Figures(least.max(figure), most);
				case MORE_THAN -> new Figures(least.max(figure.add(finest)), most);
				case AT_MOST -> new Figures(least, most.min(figure));
				case LESS_THAN -> new Figures(least, most.min(figure.subtract(finest)));
			};
		}

	}

	static Figures figures(Measure measure, String name) {
		FactRequired fact = measure.facts().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
		BigDecimal finest = BigDecimal.ONE.movePointLeft(fact.bounds().decimals());
		Figures figures = new Figures(number(fact.bounds().lowest()), number(fact.bounds().highest()));
		for (var condition : measure.conditions()) {
			if (condition.when().isEmpty() && condition.check() instanceof Check.Compared(var of, var how, Value figure)
					&& of.equals(name)) {
				figures = figures.let(how, number(figure), finest);
			}
		}
		return figures;
	}

	private static BigDecimal number(@Nullable Value value) {
		return switch (value) {
			case Value.OfMoney(Money money) -> money.yuan();
			case Value.OfDecimal(BigDecimal number) -> number;
			case null, default -> throw new IllegalArgumentException("no number: " + value);
		};
	}

}
