package grants.policy;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import grants.kernel.Money;
import grants.kernel.Text;

/** How figures are printed for people. */
final class Printed {

	private Printed() {
	}

	/** With separators, such as {@code 8,000,000.00}. */
	static Text money(Money money) {
		String text = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(money.yuan());
		return Text.of(text, text);
	}

	/** {@code 0.002} as {@code 0.2%}. */
	static String percent(BigDecimal rate) {
		BigDecimal percent = rate.movePointRight(2);
		return (percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros()).toPlainString() + "%";
	}

}
