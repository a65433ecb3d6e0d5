package grants.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One fact is at least a share of another, computed exactly: newly hired people at least
 * 15% of the staff.
 *
 * @param of the fact that is the whole, of the same type and unit
 * @param rate decimal fraction
 */
public record ShareOf(String fact, String of, BigDecimal rate) implements Check {

	@Override
	public List<String> facts() {
		return List.of(fact, of);
	}

	@Override
	public boolean holds(Facts facts, LocalDate receivedOn) {
		return facts.number(fact).compareTo(least(facts)) >= 0;
	}

	/** What the fact must be at least. */
	BigDecimal least(Facts facts) {
		return facts.number(of).multiply(rate);
	}

	@Override
	public boolean fits(List<FactRequired> facts) {
		FactRequired part = facts.getFirst();
		return part.type().isNumber() && part.isComparableWith(facts.getLast());
	}

}
