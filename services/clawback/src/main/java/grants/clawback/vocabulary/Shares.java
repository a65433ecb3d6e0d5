package grants.clawback.vocabulary;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

import grants.kernel.Money;

/**
 * An amount by treasury: the city first, then the others by id; never a negative part.
 * Treasuries with nothing are left out, so that equal amounts are equal values.
 */
public record Shares(List<Share> parts) {

	public static final Shares NONE = new Shares(List.of());

	private static final Comparator<String> CITY_FIRST = Comparator.comparing((String t) -> !t.equals("city"))
		.thenComparing(Comparator.naturalOrder());

	/**
	 * @throws IllegalArgumentException if a part is negative or a treasury is named twice
	 */
	public Shares {
		SortedMap<String, Money> byTreasury = new TreeMap<>(CITY_FIRST);
		for (Share part : parts) {
			if (part.amount().isNegative() || byTreasury.put(part.treasury(), part.amount()) != null) {
				throw new IllegalArgumentException("negative, or one treasury twice: " + parts);
			}
		}
		List<Share> ordered = new ArrayList<>();
		byTreasury.forEach((treasury, amount) -> {
			if (amount.isPositive()) {
				ordered.add(new Share(treasury, amount));
			}
		});
		parts = List.copyOf(ordered);
	}

	public static Shares of(String treasury, Money amount) {
		return new Shares(List.of(new Share(treasury, amount)));
	}

	public Money total() {
		return parts.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
	}

	public Money of(String treasury) {
		return parts.stream()
			.filter(p -> p.treasury().equals(treasury))
			.map(Share::amount)
			.findFirst()
			.orElse(Money.ZERO);
	}

	public Shares plus(Shares other) {
		return combine(other, Money::plus);
	}

	/**
	 * @throws IllegalArgumentException if that leaves a negative part
	 */
	public Shares minus(Shares other) {
		return combine(other, Money::minus);
	}

	/** What these are ahead of the others, treasury by treasury; nothing where behind. */
	public Shares aheadOf(Shares other) {
		return combine(other, (mine, theirs) -> mine.isMoreThan(theirs) ? mine.minus(theirs) : Money.ZERO);
	}

	/**
	 * This proportion of the amount. The parts add up to it to the fen, the odd fen goes
	 * to the city, no part exceeds its share, and no part falls when the amount grows: so
	 * money that comes in pieces can be divided piece by piece. (Each step divides
	 * between one treasury and all after it; dividing between more than two at once would
	 * let a part fall.)
	 * @throws IllegalArgumentException if the amount is negative or more than the total
	 */
	public Shares ofAmount(Money amount) {
		if (amount.isNegative() || amount.isMoreThan(total())) {
			throw new IllegalArgumentException("cannot take " + amount + " of " + this);
		}
		List<Share> divided = new ArrayList<>();
		Money weight = total();
		Money left = amount;
		for (Share part : parts) {
			Money after = weight.minus(part.amount());
			Money rest = new Money(BigInteger.valueOf(left.fen())
				.multiply(BigInteger.valueOf(after.fen()))
				.divide(BigInteger.valueOf(weight.fen()))
				.longValueExact());
			divided.add(new Share(part.treasury(), left.minus(rest)));
			weight = after;
			left = rest;
		}
		return new Shares(divided);
	}

	private Shares combine(Shares other, BinaryOperator<Money> operation) {
		List<Share> combined = new ArrayList<>();
		SortedMap<String, Boolean> treasuries = new TreeMap<>(CITY_FIRST);
		parts.forEach(p -> treasuries.put(p.treasury(), true));
		other.parts.forEach(p -> treasuries.put(p.treasury(), true));
		treasuries.keySet().forEach(t -> combined.add(new Share(t, operation.apply(of(t), other.of(t)))));
		return new Shares(combined);
	}

}
