package grants.policy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import grants.kernel.Text;
import grants.policy.Judged.Unmet;

/**
 * A share of each year's figure for some years in a row.
 *
 * @param base fact of type {@code MONEY}, that year's
 * @param rate decimal fraction
 * @param year the year that is claimed, fact of type {@code YEAR}
 * @param firstYear the first of the years, fact of type {@code YEAR}
 * @param years how many there are
 */
public record YearlyShare(String base, BigDecimal rate, String year, String firstYear, int years) implements Formula {

	public YearlyShare {
		if (years < 1) {
			throw new IllegalArgumentException("at least one year is expected");
		}
	}

	@Override
	public Map<String, FactType> needs() {
		Map<String, FactType> needs = new LinkedHashMap<>();
		needs.put(base, FactType.MONEY);
		needs.put(year, FactType.YEAR);
		needs.put(firstYear, FactType.YEAR);
		return needs;
	}

	@Override
	public Optional<Unmet> refuses(Facts facts, String citation) {
		int first = facts.year(firstYear);
		int last = first + years - 1;
		int claimed = facts.year(year);
		if (claimed >= first && claimed <= last) {
			return Optional.empty();
		}
		Fact counted = facts.fact(firstYear);
		Verdict verdict = new Verdict(
				Text.of("所属年度为" + counted.label().zh() + "起连续" + years + "年之内（" + first + "—" + last + "）",
						"the year is one of " + years + " in a row from the " + counted.label().en() + " on (" + first
								+ " to " + last + ")"),
				Stated.of(List.of(facts.fact(year), counted)), false, citation);
		FactRequired required = facts.fact(year).required();
		return Optional.of(new Unmet(verdict,
				claimed < first ? SmallestChange.to(required, Check.Comparison.AT_LEAST, new Value.OfYear(first))
						: SmallestChange.to(required, Check.Comparison.AT_MOST, new Value.OfYear(last))));
	}

	@Override
	public Computed compute(Facts facts, String citation) {
		int ordinal = facts.year(year) - facts.year(firstYear) + 1;
		Step which = Step.of(Text.of("连续" + years + "年中的第几年", "which of the " + years + " years"),
				facts.year(year) + " - " + facts.year(firstYear) + " + 1", BigDecimal.valueOf(ordinal), "", citation);
		Computed share = new RateOfBase(base, rate).compute(facts, citation);
		return Computed.exactly(share.highest(), List.of(which, share.steps().getFirst()));
	}

}
