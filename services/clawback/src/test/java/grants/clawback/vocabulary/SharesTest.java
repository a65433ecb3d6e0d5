package grants.clawback.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import grants.kernel.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SharesTest {

	@Test
	void the_city_comes_first_and_nothing_is_left_out_as_nothing() {
		Shares shares = shares("district-410122", 5, "city", 7, "district-410105", 0);
		assertThat(shares.parts()).extracting(Share::treasury).containsExactly("city", "district-410122");
		assertThat(shares.total()).isEqualTo(Money.ofFen(12));
		assertThat(shares).isEqualTo(shares("city", 7, "district-410122", 5));
	}

	@Test
	void the_odd_fen_goes_to_the_city() {
		assertThat(shares("city", 100, "district-410105", 100).ofAmount(Money.ofFen(33)))
			.isEqualTo(shares("city", 17, "district-410105", 16));
	}

	@Test
	void a_proportion_of_large_amounts_does_not_overflow() {
		Shares large = shares("city", 900_000_000_000_000L, "district-410105", 900_000_000_000_000L);
		assertThat(large.ofAmount(Money.ofFen(1_000_000_000_000_000L)).of("district-410105"))
			.isEqualTo(Money.ofFen(500_000_000_000_000L));
	}

	@Test
	void neither_a_negative_part_nor_more_than_all_can_be_taken() {
		Shares shares = shares("city", 10);
		assertThatThrownBy(() -> shares.minus(shares("city", 11))).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> shares.ofAmount(Money.ofFen(11))).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> shares.ofAmount(Money.ofFen(-1))).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> shares("city", 1, "city", 1)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void the_parts_add_up_and_none_falls_when_the_amount_grows() {
		Random random = new Random(7);
		for (int round = 0; round < 300; round++) {
			Shares shares = shares("city", 1 + random.nextInt(40), "a", 1 + random.nextInt(40), "b",
					1 + random.nextInt(40), "c", random.nextInt(3));
			Shares before = Shares.NONE;
			for (long fen = 0; fen <= shares.total().fen(); fen++) {
				Shares now = shares.ofAmount(Money.ofFen(fen));
				assertThat(now.total().fen()).isEqualTo(fen);
				assertThat(now.minus(before).total().fen()).isEqualTo(fen == 0 ? 0 : 1);
				assertThat(shares.minus(now).total().fen()).isEqualTo(shares.total().fen() - fen);
				before = now;
			}
			assertThat(before).isEqualTo(shares);
		}
	}

	private static Shares shares(Object... treasuryAndFen) {
		List<Share> parts = new ArrayList<>();
		for (int i = 0; i < treasuryAndFen.length; i += 2) {
			parts.add(new Share((String) treasuryAndFen[i], Money.ofFen(((Number) treasuryAndFen[i + 1]).longValue())));
		}
		return new Shares(parts);
	}

}
