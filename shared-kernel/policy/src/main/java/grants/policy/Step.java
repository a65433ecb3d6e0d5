package grants.policy;

import java.math.BigDecimal;

import grants.kernel.Text;

/**
 * One step of a computation. {@code what} ends with the arithmetic after a full-width or
 * plain colon, such as {@code increment × rate: 1200000000.00 * 0.002}, so that the value
 * can be computed again from the explanation alone. Arithmetic knows {@code + - *},
 * {@code min(a, b)}, {@code round(a)} (half up to the fen), {@code quotient(a, b)} (cut
 * off after ten decimals) and {@code if(a >= b, then, else)}, likewise with {@code >};
 * the result of an earlier step appears as its exact value.
 *
 * @param value exact decimal text
 * @param unit id of the unit
 * @param citation the clause that the step follows
 */
public record Step(Text what, String value, String unit, String citation) {

	static Step of(Text label, String arithmetic, BigDecimal value, String unit, String citation) {
		return new Step(Text.of(label.zh() + "：" + arithmetic, label.en() + ": " + arithmetic), value.toPlainString(),
				unit, citation);
	}

}
