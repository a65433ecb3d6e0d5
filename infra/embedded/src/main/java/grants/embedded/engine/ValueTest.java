package grants.embedded.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.exception.BadValueException;
import org.jspecify.annotations.Nullable;

/** What an operator asks of one value. */
final class ValueTest {

	private ValueTest() {
	}

	static Predicate<@Nullable Object> of(String operator, @Nullable Object operand) {
		return switch (operator) {
			case "$eq" -> equalTo(operand);
			case "$gt" -> compared(operand, comparison -> comparison > 0);
			case "$gte" -> compared(operand, comparison -> comparison >= 0);
			case "$lt" -> compared(operand, comparison -> comparison < 0);
			case "$lte" -> compared(operand, comparison -> comparison <= 0);
			default -> throw new BadValueException("unknown operator: " + operator);
		};
	}

	/** Null is equal to nothing being there. */
	static Predicate<@Nullable Object> equalTo(@Nullable Object operand) {
		if (operand == null) {
			return value -> value == null || !isPresent(value);
		}
		if (operand instanceof String) {
			return operand::equals;
		}
		return compared(operand, comparison -> comparison == 0);
	}

	/** Values of another type are neither less nor more. */
	private static Predicate<@Nullable Object> compared(@Nullable Object operand, IntPredicate wanted) {
		byte[] bound = KeyWriter.encode(operand);
		boolean anyType = operand instanceof MinKey || operand instanceof MaxKey;
		return value -> {
			if (!isPresent(value)) {
				return false;
			}
			byte[] encoded = KeyWriter.encode(value);
			return (anyType || encoded[0] == bound[0]) && wanted.test(Arrays.compareUnsigned(encoded, bound));
		};
	}

	static Predicate<@Nullable Object> ofSize(@Nullable Object operand) {
		if (!(operand instanceof Number size)) {
			throw new BadValueException("$size needs a number");
		}
		return value -> value instanceof Collection<?> array && array.size() == size.intValue();
	}

	static boolean isPresent(@Nullable Object value) {
		return !(value instanceof Missing);
	}

}
