package grants.review.vocabulary;

import java.math.BigDecimal;

import grants.kernel.InvalidValue;

/** A share of something as a plain decimal fraction, such as {@code 0.075} for 7.5%. */
public record Rate(String value) {

	/**
	 * @throws IllegalArgumentException if the text is no fraction from 0 to 1 with at
	 * most eight decimals
	 */
	public Rate {
		if (!value.matches("0(\\.\\d{1,8})?|1(\\.0{1,8})?")) {
			throw new InvalidValue("比例应为 0 至 1 的小数，如 0.075：" + value, "not a decimal fraction such as 0.075: " + value);
		}
	}

	public BigDecimal fraction() {
		return new BigDecimal(value);
	}

	/** As sentences have it: {@code 7.5%}. */
	public String percent() {
		BigDecimal percent = fraction().movePointRight(2);
		return (percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros()).toPlainString() + "%";
	}

	@Override
	public String toString() {
		return value;
	}

}
