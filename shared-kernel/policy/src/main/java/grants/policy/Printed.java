package grants.policy;

import java.math.BigDecimal;

/** How figures are printed for people. */
final class Printed {

	private Printed() {
	}

	/** {@code 0.002} as {@code 0.2%}. */
	static String percent(BigDecimal rate) {
		BigDecimal percent = rate.movePointRight(2);
		return (percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros()).toPlainString() + "%";
	}

}
