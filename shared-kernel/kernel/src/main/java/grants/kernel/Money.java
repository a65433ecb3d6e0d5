package grants.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An amount of CNY, exact to the fen (1/100 yuan). Arithmetic that leaves the range of
 * {@code long} fails with {@link ArithmeticException} instead of wrapping round.
 */
public record Money(long fen) implements Comparable<Money> {

	public static final Money ZERO = new Money(0);

	public static Money ofFen(long fen) {
		return new Money(fen);
	}

	/** A whole number of yuan. */
	public static Money ofYuan(long yuan) {
		return new Money(Math.multiplyExact(yuan, 100L));
	}

	/**
	 * Reads plain decimal yuan such as {@code 333330.00}.
	 * @throws IllegalArgumentException if the text is no plain number or has more than
	 * two decimals
	 */
	public static Money parseYuan(String text) {
		if (!text.matches("-?\\d{1,16}(\\.\\d{1,2})?")) {
			throw new InvalidValue("金额应以元为单位，最多两位小数：" + text,
					"not an amount in yuan with at most two decimals: " + text);
		}
		return rounded(new BigDecimal(text), RoundingMode.UNNECESSARY);
	}

	/** Rounds an exact amount in yuan to the fen; the caller chooses how. */
	public static Money rounded(BigDecimal yuan, RoundingMode rounding) {
		return new Money(yuan.movePointRight(2).setScale(0, rounding).longValueExact());
	}

	/** The exact amount in yuan, with two decimals. */
	public BigDecimal yuan() {
		return BigDecimal.valueOf(fen, 2);
	}

	public Money plus(Money other) {
		return new Money(Math.addExact(fen, other.fen));
	}

	public Money minus(Money other) {
		return new Money(Math.subtractExact(fen, other.fen));
	}

	public Money min(Money other) {
		return fen <= other.fen ? this : other;
	}

	public boolean isZero() {
		return fen == 0;
	}

	public boolean isPositive() {
		return fen > 0;
	}

	public boolean isNegative() {
		return fen < 0;
	}

	public boolean isMoreThan(Money other) {
		return fen > other.fen;
	}

	/**
	 * Splits a non-negative amount in proportion to the weights. The parts add up to it
	 * to the fen; what does not divide goes to the first (the odd fen goes to the city,
	 * which is always named first).
	 * @throws IllegalArgumentException if the amount or a weight is negative, or all
	 * weights are zero
	 */
	public List<Money> split(List<Integer> weights) {
		return divide(weights.stream().map(w -> BigInteger.valueOf(w.longValue())).toList());
	}

	/**
	 * Splits a non-negative amount in the proportion of other amounts, by the same rules:
	 * money that comes back goes to each treasury in the proportion in which it paid.
	 */
	public List<Money> splitLike(List<Money> amounts) {
		return divide(amounts.stream().map(m -> BigInteger.valueOf(m.fen)).toList());
	}

	private List<Money> divide(List<BigInteger> weights) {
		BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
		if (fen < 0 || total.signum() <= 0 || weights.stream().anyMatch(w -> w.signum() < 0)) {
			throw new IllegalArgumentException("cannot split " + this + " by " + weights);
		}
		List<Money> parts = new ArrayList<>();
		Money rest = this;
		for (BigInteger weight : weights.subList(1, weights.size())) {
			Money part = new Money(BigInteger.valueOf(fen).multiply(weight).divide(total).longValueExact());
			parts.add(part);
			rest = rest.minus(part);
		}
		parts.addFirst(rest);
		return List.copyOf(parts);
	}

	@Override
	public int compareTo(Money other) {
		return Long.compare(fen, other.fen);
	}

	/** As sentences have it: {@code 333,330.00 元}, {@code CNY 333,330.00}. */
	public Text shown() {
		String grouped = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan());
		return Text.of(grouped + " 元", "CNY " + grouped);
	}

	/** Yuan with two decimals, such as {@code 333330.00}, for programs. */
	@Override
	public String toString() {
		return yuan().toPlainString();
	}

}
