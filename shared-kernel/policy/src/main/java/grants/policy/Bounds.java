package grants.policy;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import grants.kernel.Money;

/**
 * What is plausible for a fact: anything outside is a slip of the pen, not a matter of
 * eligibility.
 *
 * @param lowest included; null where the type has no order
 * @param highest included; null where the type has no order
 * @param decimals the most decimals of a number
 */
public record Bounds(@Nullable Value lowest, @Nullable Value highest, int decimals) {

	/** What is plausible unless the measure narrows it. */
	static Bounds usual(FactType type) {
		return switch (type) {
			// more than ten trillion yuan exceeds all loans of the city together
			case MONEY ->
				new Bounds(new Value.OfMoney(Money.ZERO), new Value.OfMoney(Money.ofYuan(10_000_000_000_000L)), 2);
			case DECIMAL -> new Bounds(new Value.OfDecimal(BigDecimal.ZERO),
					new Value.OfDecimal(BigDecimal.valueOf(1_000_000_000L)), 4);
			case DATE -> new Bounds(new Value.OfDate(LocalDate.of(1949, 10, 1)),
					new Value.OfDate(LocalDate.of(2099, 12, 31)), 0);
			case YEAR -> new Bounds(new Value.OfYear(1949), new Value.OfYear(2099), 0);
			case TEXT, CHOICE, YES_NO -> new Bounds(null, null, 0);
		};
	}

	boolean isBelow(Value value) {
		return lowest != null && Value.compare(value, lowest) < 0;
	}

	boolean isAbove(Value value) {
		return highest != null && Value.compare(value, highest) > 0;
	}

}
