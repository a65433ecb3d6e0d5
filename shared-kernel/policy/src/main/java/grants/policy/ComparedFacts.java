package grants.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One fact against another of the same type and unit: a loan's rate at most the prime
 * rate plus 1.5 points.
 *
 * @param plus added to the other fact if both are numbers; zero for dates and years
 */
public record ComparedFacts(String fact, Comparison how, String other, BigDecimal plus) implements Check {

	@Override
	public List<String> facts() {
		return List.of(fact, other);
	}

	@Override
	public boolean holds(Facts facts, LocalDate receivedOn) {
		return how.holds(Value.compare(facts.fact(fact).value(), limit(facts)));
	}

	/** What the fact is compared with. */
	Value limit(Facts facts) {
		return switch (facts.fact(other).value()) {
			case Value.OfMoney(var money) -> new Value.OfMoney(money.plus(Rounding.exact(plus)));
			case Value.OfDecimal(var number) -> new Value.OfDecimal(number.add(plus));
			case Value value -> value;
		};
	}

	@Override
	public boolean fits(List<FactRequired> facts) {
		FactType type = facts.getFirst().type();
		boolean addable = switch (type) {
			case MONEY -> plus.stripTrailingZeros().scale() <= 2;
			case DECIMAL -> true;
			case DATE, YEAR -> plus.signum() == 0;
			case TEXT, CHOICE, YES_NO -> false;
		};
		return addable && facts.getFirst().isComparableWith(facts.getLast());
	}

}
