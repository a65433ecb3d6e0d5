package grants.policy;

import java.util.List;
import java.util.Map;

/**
 * How a measure turns facts into money, before its caps. Formulas are exact: nothing is
 * rounded here. Another kind of formula is another record and one line in
 * {@link FormulaReader}.
 */
public sealed interface Formula permits FixedAmount, RateOfBase, RatePerUnit, RateBand {

	/** The facts that it needs, with their types. */
	Map<String, FactType> needs();

	Computed compute(Facts facts, String citation);

	/** Why the formula does not fit these facts and conditions; empty if it does. */
	default List<String> gaps(List<FactRequired> facts, List<Condition> conditions) {
		return List.of();
	}

}
