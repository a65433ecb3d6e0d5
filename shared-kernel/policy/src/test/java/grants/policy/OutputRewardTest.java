package grants.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;

import static grants.policy.Construction.application;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 郑政〔2022〕19号 三、（三）: 500,000, 1,000,000 or 5,000,000 yuan when the annual output first
 * passes 10, 50 or 100 billion.
 */
class OutputRewardTest {

	@ParameterizedTest
	@CsvSource({
			// output, highest before, amount, tier: reaching the figure itself is passing
			// it
			"10000000000.00, 9999999999.99, 500000, a", "10000000000.01, 0, 500000, a", "49999999999.99, 0, 500000, a",
			"50000000000.00, 49999999999.99, 1000000, b", "50000000000.01, 10000000000.00, 1000000, b",
			"99999999999.99, 10000000000, 1000000, b", "100000000000.00, 99999999999.99, 5000000, c",
			"100000000000.01, 50000000000, 5000000, c", "1000000000000.00, 50000000000, 5000000, c",
			// two or three at once: the highest alone
			"50000000000.00, 0, 1000000, b", "100000000000.00, 0, 5000000, c",
			"100000000000.00, 10000000000, 5000000, c" })
	void pays_the_highest_tier_that_is_passed_for_the_first_time(String output, String before, long yuan, String tier) {
		Applied applied = output(output, before);
		assertThat(applied.amount()).isEqualTo(Money.ofYuan(yuan));
		assertThat(applied.eligible().scope()).isEqualTo("tier:" + tier);
	}

	@ParameterizedTest
	@CsvSource({ "9999999999.99, 0", "0, 0",
			// not for the first time
			"10000000000.00, 10000000000.00", "49999999999.99, 10000000000.00", "50000000000.00, 50000000000.00",
			"99999999999.99, 50000000000.00", "100000000000.00, 100000000000.00", "1000000000000, 100000000000",
			// less than before
			"20000000000, 60000000000" })
	void pays_nothing_under_10_000_000_000_or_for_what_was_passed_before(String output, String before) {
		assertThat(output(output, before).failures()).hasSize(1);
	}

	@Test
	void more_than_1_000_000_000_000_is_a_slip_of_the_pen() {
		assertThat(output("1000000000000.01", "0").problems()).extracting(FactProblem::field)
			.containsExactly("annualOutput");
	}

	private static Applied output(String yuan, String before) {
		return application("D19-3").stating("annualOutput", yuan).stating("previousHighestOutput", before);
	}

}
