package grants.policy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;

import static grants.policy.Language.under;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fixed amount for the highest tier reached; a tier reached before does not pay again.
 */
class TiersTest {

	@ParameterizedTest
	@CsvSource({ "10000000000, 0, a, 500000", "49999999999.99, 0, a, 500000", "50000000000, 0, b, 1000000",
			"50000000000, 9999999999.99, b, 1000000", "50000000000, 10000000000, b, 1000000",
			"99999999999.99, 49999999999.99, b, 1000000", "100000000000, 0, c, 5000000",
			"100000000000, 99999999999.99, c, 5000000", "9000000000000, 50000000000, c, 5000000" })
	void pays_the_highest_tier_newly_reached(String output, String before, String tier, long yuan) {
		Language applied = output(output, before);
		assertThat(applied.amount()).isEqualTo(Money.ofYuan(yuan));
		assertThat(applied.eligible().scope()).isEqualTo("tier:" + tier);
	}

	@ParameterizedTest
	@CsvSource({ "9999999999.99, 0, 10000000000.00", "9999999999.99, 10000000000, 50000000000.00",
			"49999999999.99, 10000000000, 50000000000.00", "60000000000, 50000000000, 100000000000.00",
			"99999999999.99, 70000000000, 100000000000.00" })
	void names_the_lowest_tier_that_would_pay(String output, String before, String wanted) {
		assertThat(((Finding.NotEligible) output(output, before).examined()).failed()).singleElement()
			.satisfies(unmet -> {
				assertThat(unmet.change().aim())
					.hasValue(new Change.Aim("annualOutput", Change.How.AT_LEAST, List.of(wanted)));
				assertThat(unmet.verdict().requirement().en())
					.startsWith("annual output: for the first time at least ");
				assertThat(unmet.verdict().citation()).isEqualTo("测试〔2024〕2号 一");
			});
		assertThat(output(output, before).failures()).hasSize(1);
	}

	@Test
	void nothing_is_left_after_the_highest_tier() {
		assertThat(((Finding.NotEligible) output("200000000000", "100000000000").examined()).failed()).singleElement()
			.satisfies(unmet -> assertThat(unmet.change().aim()).isEmpty());
	}

	// 超过: the figure itself does not count
	@ParameterizedTest
	@CsvSource({ "1000000000, 0", "1000000000.01, 100000", "2000000000, 100000", "2000000000.01, 200000" })
	void a_strict_tier_begins_just_over_its_figure(String output, long yuan) {
		Language applied = under("T2-over", "outsideOutput", output);
		if (yuan == 0) {
			assertThat(applied.failures())
				.containsExactly("output outside the province: more than CNY 1,000,000,000.00");
		}
		else {
			assertThat(applied.amount()).isEqualTo(Money.ofYuan(yuan));
		}
	}

	private static Language output(String output, String before) {
		return under("T2-tiers", "annualOutput", output, "previousHighestOutput", before);
	}

}
