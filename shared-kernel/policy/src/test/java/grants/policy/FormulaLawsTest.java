package grants.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Laws that hold for any figures: generated, with the seed printed; run one again with
 * -Dseed=.
 */
class FormulaLawsTest {

	private static final int ROUNDS = 1_000;

	private SplittableRandom random = new SplittableRandom();

	@BeforeEach
	void seed() {
		long seed = Long.getLong("seed", System.nanoTime());
		System.out.println("FormulaLawsTest: -Dseed=" + seed);
		random = new SplittableRandom(seed);
	}

	@Test
	void more_floor_area_never_pays_less_never_above_the_limit_and_is_rounded_once_half_up() {
		for (int i = 0; i < ROUNDS; i++) {
			String stars = random.nextBoolean() ? "two-star" : "three-star";
			BigDecimal area = decimal(400_000_00);
			BigDecimal more = area.add(decimal(1_000_00));
			Money amount = area(stars, area);
			assertThat(area(stars, more)).as("%s m2, then %s", area, more).isGreaterThanOrEqualTo(amount);
			Money exact = Money.rounded(area.multiply(BigDecimal.valueOf(stars.equals("two-star") ? 10 : 15)),
					RoundingMode.HALF_UP);
			assertThat(amount).as("%s m2", area).isEqualTo(exact.min(Money.ofYuan(3_000_000)));
		}
	}

	@Test
	void the_amount_at_a_rate_is_inside_the_band_monotone_in_rate_and_base_and_under_the_limit() {
		Measure measure = Applied.ventureInvestment().measure();
		for (int i = 0; i < ROUNDS; i++) {
			BigDecimal base = decimal(120_000_000_00L);
			Assessment.Eligible eligible = invested(base);
			BigDecimal low = rate();
			BigDecimal high = low.max(rate());
			Money atLow = measure.amountAt(eligible, low).money();
			Money atHigh = measure.amountAt(eligible, high).money();
			assertThat(List.of(eligible.lowest(), atLow, atHigh, eligible.highest(), Money.ofYuan(5_000_000)))
				.as("%s yuan at %s and %s", base, low, high)
				.isSorted();
			assertThat(atLow)
				.isEqualTo(Money.rounded(base.multiply(low), RoundingMode.HALF_UP).min(Money.ofYuan(5_000_000)));
			assertThat(measure.amountAt(invested(base.add(decimal(1_00))), low).money()).isGreaterThanOrEqualTo(atLow);
		}
	}

	@Test
	void awards_under_a_cap_never_exceed_it_in_whatever_order_and_only_the_last_is_reduced() {
		Cap cap = Applied.ventureInvestment().measure().caps().getFirst();
		for (int i = 0; i < ROUNDS; i++) {
			List<Cap.Earlier> awards = new ArrayList<>();
			boolean reduced = false;
			for (int n = 0; n < 8; n++) {
				Cap.Use use = cap.apply(Money.ofFen(random.nextLong(1, 300_000_000)), awards);
				assertThat(use.granted()).isLessThanOrEqualTo(use.asked());
				if (reduced) {
					assertThat(use.isUsedUp()).isTrue();
				}
				reduced |= use.reduces();
				awards.add(new Cap.Earlier(award(n), use.granted()));
			}
			assertThat(awards.stream().map(Cap.Earlier::amount).reduce(Money.ZERO, Money::plus))
				.isLessThanOrEqualTo(cap.limit());
		}
	}

	@Test
	void co_funded_shares_add_up_and_the_odd_fen_is_the_city_s() {
		for (int i = 0; i < ROUNDS; i++) {
			Applied applied = Applied.greenBuilding()
				.stating("stars", "three-star")
				.stating("floorAreaSquareMetres", decimal(300_000_00).toPlainString());
			Money amount = applied.amount();
			List<Money> parts = amount
				.split(applied.measure().treasuryShares(applied.facts()).stream().map(TreasuryWeight::weight).toList());
			assertThat(parts.get(0).plus(parts.get(1))).isEqualTo(amount);
			assertThat(parts.get(0).fen() - parts.get(1).fen()).isBetween(0L, 1L);
		}
	}

	@Test
	void any_increment_pays_all_or_nothing() {
		for (int i = 0; i < ROUNDS; i++) {
			BigDecimal increment = decimal(2_000_000_000_00L);
			Assessment assessed = Applied.bankLoans("D66-3.1")
				.stating("loanIncrement", increment.toPlainString())
				.assessed();
			assertThat(assessed instanceof Assessment.Eligible)
				.isEqualTo(increment.compareTo(new BigDecimal("1000000000")) >= 0);
			if (assessed instanceof Assessment.Eligible eligible) {
				assertThat(eligible.highest()).isEqualTo(Money.ofYuan(2_000_000));
			}
		}
	}

	/** From 0.01 on, with two decimals; small figures as often as large ones. */
	private BigDecimal decimal(long highest) {
		return BigDecimal.valueOf(random.nextLong(1, (highest >> random.nextInt(16)) + 2), 2);
	}

	private BigDecimal rate() {
		return BigDecimal.valueOf(random.nextLong(5_000_000, 10_000_001), 8);
	}

	private static Money area(String stars, BigDecimal area) {
		return Applied.greenBuilding()
			.stating("stars", stars)
			.stating("floorAreaSquareMetres", area.toPlainString())
			.amount();
	}

	private static Assessment.Eligible invested(BigDecimal yuan) {
		return Applied.ventureInvestment().stating("investedMoney", yuan.toPlainString()).eligible();
	}

	private static AwardId award(int number) {
		return AwardId.of(new ApplicationId("application-00000000-0000-4000-8000-00000000000" + number));
	}

}
