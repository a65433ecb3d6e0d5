package grants.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import grants.kernel.Money;

import static grants.policy.Language.under;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Laws of the kinds of formula for any figures, each computed again in another way;
 * generated, with the seed printed; run one again with -Dseed=.
 */
class LanguageLawsTest {

	private static final int ROUNDS = 1_000;

	private static final List<BigDecimal> TIERS = Stream.of("10000000000", "50000000000", "100000000000")
		.map(BigDecimal::new)
		.toList();

	private static final List<Money> AMOUNTS = List.of(Money.ofYuan(500_000), Money.ofYuan(1_000_000),
			Money.ofYuan(5_000_000));

	private SplittableRandom random = new SplittableRandom();

	@BeforeEach
	void seed() {
		long seed = Long.getLong("seed", System.nanoTime());
		System.out.println("LanguageLawsTest: -Dseed=" + seed);
		random = new SplittableRandom(seed);
	}

	@Test
	void a_tier_pays_once_and_more_output_never_pays_less() {
		for (int i = 0; i < ROUNDS; i++) {
			BigDecimal before = output();
			BigDecimal output = output();
			Money paid = tier(output, before);
			assertThat(paid).as("%s after %s", output, before).isEqualTo(expectedTier(output, before));
			assertThat(tier(output.max(output()), before)).isGreaterThanOrEqualTo(paid);
			assertThat(tier(output, before.max(output()))).isLessThanOrEqualTo(paid);
		}
	}

	/** From the top: the first tier reached now; nothing if it was reached before. */
	private static Money expectedTier(BigDecimal output, BigDecimal before) {
		for (int n = TIERS.size() - 1; n >= 0; n--) {
			if (output.compareTo(TIERS.get(n)) >= 0) {
				return before.compareTo(TIERS.get(n)) >= 0 ? Money.ZERO : AMOUNTS.get(n);
			}
		}
		return Money.ZERO;
	}

	@Test
	void an_interest_subsidy_is_the_exact_quotient_rounded_once_and_grows_with_principal_rate_and_days() {
		for (int i = 0; i < ROUNDS; i++) {
			long fen = random.nextLong(1, 40_000_001);
			int rate = random.nextInt(0, 60_000);
			int prime = random.nextInt(0, 60_000);
			int days = random.nextInt(0, 1_831);
			Money paid = interest(fen, rate, prime, days);
			assertThat(paid).as("%s fen, %s over %s (1/10000 percent), %s days", fen, rate, prime, days)
				.isEqualTo(expectedInterest(fen, rate, prime, days));
			if (paid.isPositive()) {
				assertThat(paid)
					.isLessThanOrEqualTo(interest(Math.min(40_000_000, fen + random.nextInt(100)), rate, prime, days));
				assertThat(paid).isLessThanOrEqualTo(interest(fen, rate, prime, Math.min(1_830, days + 1)));
				assertThat(paid).isLessThanOrEqualTo(interest(fen, Math.min(rate + 10, prime + 15_000), prime, days));
			}
		}
	}

	/** In whole numbers: fen, ten-thousandths of a percent, days. */
	private static Money expectedInterest(long fen, int rate, int prime, int days) {
		int borrowers = Math.max(0, prime - 15_000);
		if (rate <= prime - 15_000 || rate > prime + 15_000) {
			return Money.ZERO;
		}
		BigInteger dividend = BigInteger.valueOf(fen)
			.multiply(BigInteger.valueOf(rate - borrowers))
			.multiply(BigInteger.valueOf(days));
		BigInteger divisor = BigInteger.valueOf(36_500L * 10_000);
		return Money.ofFen(dividend.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1)).longValueExact());
	}

	@Test
	void a_yearly_share_pays_in_exactly_so_many_years_and_grows_with_the_base() {
		for (int i = 0; i < ROUNDS; i++) {
			int first = random.nextInt(1990, 2060);
			BigDecimal base = BigDecimal.valueOf(random.nextLong(1, 10_000_000_000L), 2);
			int year = first + random.nextInt(-8, 12);
			Money paid = share(base, year, first);
			// half of the fen, half a fen up
			Money half = Money.ofFen((base.unscaledValue().longValueExact() + 1) / 2);
			assertThat(paid).isEqualTo(year >= first && year < first + 5 ? half : Money.ZERO);
			assertThat(share(base.add(new BigDecimal("0.02")), year, first)).isGreaterThanOrEqualTo(paid);
		}
	}

	@Test
	void what_a_reviewer_sets_lies_inside_the_band_and_every_cap() {
		for (int i = 0; i < 100; i++) {
			Money lowest = Money.ofFen(random.nextLong(1, 1_000_000_00));
			Money highest = lowest.plus(Money.ofFen(random.nextLong(1, 1_000_000_00)));
			Money cap = Money.ofFen(random.nextLong(1, 3_000_000_00));
			Assessment.Eligible eligible = band(lowest, highest, cap);
			assertThat(eligible.highest()).isEqualTo(highest.min(cap));
			assertThat(eligible.lowest()).isEqualTo(lowest.min(cap));
			assertThat(eligible.discretion()).isEqualTo(lowest.min(cap).equals(highest.min(cap))
					? Assessment.Discretion.NONE : Assessment.Discretion.AMOUNT);
		}
	}

	@Test
	void an_amount_under_a_rule_reaches_from_a_fen_to_the_cap() {
		for (int i = 0; i < 100; i++) {
			long plausible = random.nextLong(1, 1_000_000_000);
			long cap = random.nextLong(1, 1_000_000_000);
			Assessment.Eligible eligible = eligible("T2-staged",
					Language.text("T2")
						.replace("{plausible: 100000000}", "{plausible: " + plausible + "}")
						.replace("limit: 10000000,", "limit: " + cap + ","),
					"stage", "filed");
			assertThat(eligible.lowest()).isEqualTo(Money.ofFen(1));
			assertThat(eligible.highest()).isEqualTo(Money.ofYuan(Math.min(plausible, cap)));
		}
	}

	@Test
	void a_round_decides_between_the_last_and_the_first_place() {
		for (int i = 0; i < 100; i++) {
			List<Long> places = random.longs(random.nextInt(1, 8), 1, 1_000_000)
				.boxed()
				.sorted((a, b) -> Long.compare(b, a))
				.toList();
			Assessment.Eligible eligible = eligible("T2-ranked",
					Language.text("T2").replace("[500000, 300000, 200000]", places.toString()), "year", "2023");
			assertThat(eligible.lowest()).isEqualTo(Money.ofYuan(places.getLast()));
			assertThat(eligible.highest()).isEqualTo(Money.ofYuan(places.getFirst()));
		}
	}

	/** Often on an edge, or a fen below. */
	private BigDecimal output() {
		BigDecimal tier = TIERS.get(random.nextInt(3));
		return switch (random.nextInt(4)) {
			case 0 -> tier;
			case 1 -> tier.subtract(new BigDecimal("0.01"));
			default -> BigDecimal.valueOf(random.nextLong(0, 15_000_000_000_000L), 2);
		};
	}

	private static Money tier(BigDecimal output, BigDecimal before) {
		return paid(under("T2-tiers", "annualOutput", output.toPlainString(), "previousHighestOutput",
				before.toPlainString()));
	}

	private static Money interest(long fen, int rate, int prime, int days) {
		return paid(under("T2-interest", "borrower", "individual", "loanPrincipal", Money.ofFen(fen).toString(),
				"loanRatePercent", percent(rate), "lprPercent", percent(prime), "interestDays",
				Integer.toString(days)));
	}

	private static String percent(int tenThousandths) {
		return BigDecimal.valueOf(tenThousandths, 4).toPlainString();
	}

	private static Money share(BigDecimal base, int year, int first) {
		return paid(under("T2-yearly", "year", Integer.toString(year), "firstYear", Integer.toString(first),
				"retainedContribution", base.toPlainString()));
	}

	private static Money paid(Language applied) {
		return applied.assessed() instanceof Assessment.Eligible eligible ? eligible.highest() : Money.ZERO;
	}

	private static Assessment.Eligible band(Money lowest, Money highest, Money cap) {
		return eligible("T2-band",
				Language.text("T2")
					.replace("{lowest: 100000, highest: 500000}", "{lowest: " + lowest + ", highest: " + highest + "}")
					.replace("limit: 400000,", "limit: " + cap + ","));
	}

	private static Assessment.Eligible eligible(String measure, String text, String... stated) {
		return Language.under(Language.withDocument("T2", text), measure, stated).eligible();
	}

}
