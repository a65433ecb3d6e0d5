package grants.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MoneyTest {

	@Test
	void an_odd_fen_goes_to_the_first() {
		assertThat(Money.ofFen(333_333_01).split(List.of(1, 1))).containsExactly(Money.ofFen(166_666_51),
				Money.ofFen(166_666_50));
		assertThat(Money.ofFen(100).split(List.of(1, 1, 1))).containsExactly(Money.ofFen(34), Money.ofFen(33),
				Money.ofFen(33));
		assertThat(Money.ofFen(1).split(List.of(0, 1, 1))).containsExactly(Money.ofFen(1), Money.ZERO, Money.ZERO);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 | 0.00", "1 | 0.01", "-1 | -0.01", "99999 | 999.99", "100000 | 1,000.00",
			"-123456789 | -1,234,567.89", "9223372036854775807 | 92,233,720,368,547,758.07" })
	void sentences_have_it_with_separators_and_unit(long fen, String grouped) {
		assertThat(Money.ofFen(fen).shown()).isEqualTo(Text.of(grouped + " 元", "CNY " + grouped));
	}

	@Test
	void a_single_part_is_the_whole() {
		assertThat(Money.ofYuan(8_000_000).split(List.of(1))).containsExactly(Money.ofYuan(8_000_000));
	}

	@Test
	void parts_add_up_and_none_is_further_than_the_odd_fen_from_its_proportion() {
		long seed = Seed.printed("MoneyTest");
		SplittableRandom random = new SplittableRandom(seed);
		for (int i = 0; i < 20_000; i++) {
			Money amount = Money.ofFen(random.nextLong(Long.MAX_VALUE) >> random.nextInt(60));
			List<Integer> weights = random.ints(random.nextInt(1, 6), 0, Integer.MAX_VALUE)
				.map(w -> w >> random.nextInt(31))
				.boxed()
				.toList();
			if (weights.stream().allMatch(w -> w == 0)) {
				continue;
			}
			BigDecimal total = BigDecimal.valueOf(weights.stream().mapToLong(Integer::longValue).sum());
			List<Money> parts = amount.split(weights);
			assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).as("%s by %s", amount, weights)
				.isEqualTo(amount);
			for (int p = 1; p < parts.size(); p++) {
				BigDecimal fair = BigDecimal.valueOf(amount.fen()).multiply(BigDecimal.valueOf(weights.get(p)));
				assertThat(BigDecimal.valueOf(parts.get(p).fen())).isEqualTo(fair.divide(total, 0, RoundingMode.DOWN));
			}
			assertThat(parts.getFirst().isNegative()).isFalse();
		}
	}

	@Test
	void money_that_comes_back_is_split_as_it_was_paid_also_beyond_the_range_of_int() {
		// 100,000,000.01 yuan came half and half, the odd fen from the city; a third
		// comes back
		List<Money> paid = Money.ofFen(10_000_000_001L).split(List.of(1, 1));
		assertThat(paid).containsExactly(Money.ofFen(5_000_000_001L), Money.ofFen(5_000_000_000L));
		assertThat(Money.ofFen(10_000_000_001L).splitLike(paid)).isEqualTo(paid);
		assertThat(Money.ofFen(3_333_333_333L).splitLike(paid)).containsExactly(Money.ofFen(1_666_666_667L),
				Money.ofFen(1_666_666_666L));
	}

	@Test
	void nothing_can_be_split_by_negative_or_no_weights() {
		assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(1).split(List.of(0, 0)));
		assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(1).split(List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(1).split(List.of(2, -1)));
		assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(-1).split(List.of(1)));
	}

	@Test
	void arithmetic_fails_rather_than_wraps_round() {
		Money most = Money.ofFen(Long.MAX_VALUE);
		Money least = Money.ofFen(Long.MIN_VALUE);
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.ofFen(1)));
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(Money.ofFen(1)));
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofYuan(Long.MAX_VALUE / 100 + 1));
		assertThatExceptionOfType(ArithmeticException.class)
			.isThrownBy(() -> Money.rounded(new BigDecimal("92233720368547758.08"), RoundingMode.HALF_UP));
	}

	@ParameterizedTest
	@CsvSource({ "0.005, 0.01", "0.00499999, 0.00", "1.005, 1.01", "1.015, 1.02", "2.675, 2.68", "-0.005, -0.01" })
	void half_a_fen_is_rounded_up_in_exact_arithmetic(String exact, String rounded) {
		assertThat(Money.rounded(new BigDecimal(exact), RoundingMode.HALF_UP)).hasToString(rounded);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "0.1, 10", "0.01, 1", "333330.00, 33333000", "-5, -500",
			"9999999999999999.99, 999999999999999999" })
	void reads_plain_yuan(String text, long fen) {
		assertThat(Money.parseYuan(text)).isEqualTo(Money.ofFen(fen));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " 1", "1 ", "1.", ".5", "1.001", "1,000", "1e3", "１", "+1", "--1", "NaN",
			"12345678901234567" })
	void refuses_anything_else(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Money.parseYuan(text));
	}

	@Test
	void amounts_have_an_order_and_a_sign() {
		Money fen = Money.ofFen(1);
		Money debt = Money.ofFen(-1);
		assertThat(List.of(debt, Money.ZERO, fen)).isSorted();
		assertThat(fen.isMoreThan(Money.ZERO)).isTrue();
		assertThat(fen.isMoreThan(fen)).isFalse();
		assertThat(fen.min(debt)).isEqualTo(debt);
		assertThat(debt.min(fen)).isEqualTo(debt);
		assertThat(List.of(debt.isNegative(), Money.ZERO.isNegative(), fen.isNegative())).containsExactly(true, false,
				false);
		assertThat(List.of(debt.isPositive(), Money.ZERO.isPositive(), fen.isPositive())).containsExactly(false, false,
				true);
		assertThat(List.of(debt.isZero(), Money.ZERO.isZero(), fen.isZero())).containsExactly(false, true, false);
	}

	@Test
	void what_is_printed_reads_as_the_same_amount() {
		for (long fen : new long[] { 0, 1, -1, 99, 100, 123_456_789L, -100_000_000_000L }) {
			assertThat(Money.parseYuan(Money.ofFen(fen).toString())).isEqualTo(Money.ofFen(fen));
		}
	}

}
