package grants.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import grants.policy.Judged.Unmet;

/**
 * How a measure turns facts into money, before its caps. Formulas are exact: nothing is
 * rounded here. Another kind of formula is another record and one line in
 * {@link FormulaReader}.
 */
public sealed interface Formula permits FixedAmount, RateOfBase, RatePerUnit, RateBand, Tiers, AmountBand, SetUnderRule,
		Ranked, YearlyShare, InterestSubsidy {

	/** The facts that it needs, with their types. */
	Map<String, FactType> needs();

	/**
	 * Why the formula pays nothing for these facts, whatever the conditions say; empty if
	 * it pays.
	 */
	default Optional<Unmet> refuses(Facts facts, String citation) {
		return Optional.empty();
	}

	/** The amount for facts that nothing stands against. */
	Computed compute(Facts facts, String citation);

	/** Why the formula does not fit these facts and conditions; empty if it does. */
	default List<String> gaps(List<FactRequired> facts, List<Condition> conditions) {
		return List.of();
	}

}
