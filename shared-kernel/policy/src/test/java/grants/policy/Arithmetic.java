package grants.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Computes the arithmetic of a step again, knowing nothing of formulas: what an auditor's
 * program would do with a stored explanation.
 */
final class Arithmetic {

	private final String text;

	private int at;

	private Arithmetic(String text) {
		this.text = text;
	}

	/** The value of whatever follows the last colon. */
	static BigDecimal of(Step step) {
		String what = step.what().en();
		Arithmetic arithmetic = new Arithmetic(what.substring(what.lastIndexOf(": ") + 2));
		BigDecimal value = arithmetic.sum();
		if (arithmetic.at != arithmetic.text.length()) {
			throw new AssertionError("can't compute: " + what);
		}
		return value;
	}

	private BigDecimal sum() {
		BigDecimal value = product();
		while (true) {
			if (skip(" + ")) {
				value = value.add(product());
			}
			else if (skip(" - ")) {
				value = value.subtract(product());
			}
			else {
				return value;
			}
		}
	}

	private BigDecimal product() {
		BigDecimal value = factor();
		while (skip(" * ")) {
			value = value.multiply(factor());
		}
		return value;
	}

	private BigDecimal factor() {
		if (skip("min(")) {
			BigDecimal left = sum();
			require(", ");
			BigDecimal right = sum();
			require(")");
			return left.min(right);
		}
		if (skip("quotient(")) {
			BigDecimal dividend = sum();
			require(", ");
			BigDecimal divisor = sum();
			require(")");
			return dividend.divide(divisor, 10, RoundingMode.DOWN);
		}
		if (skip("if(")) {
			return choice();
		}
		if (skip("round(")) {
			BigDecimal value = sum();
			require(")");
			return value.setScale(2, RoundingMode.HALF_UP);
		}
		int start = at;
		while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		return new BigDecimal(text.substring(start, at));
	}

	private BigDecimal choice() {
		BigDecimal left = sum();
		boolean inclusive = skip(" >= ");
		if (!inclusive) {
			require(" > ");
		}
		int order = left.compareTo(sum());
		require(", ");
		BigDecimal then = sum();
		require(", ");
		BigDecimal otherwise = sum();
		require(")");
		return order > 0 || (inclusive && order == 0) ? then : otherwise;
	}

	private boolean skip(String token) {
		boolean there = text.startsWith(token, at);
		at += there ? token.length() : 0;
		return there;
	}

	private void require(String token) {
		if (!skip(token)) {
			throw new AssertionError("expected " + token + " at " + at + " of " + text);
		}
	}

}
