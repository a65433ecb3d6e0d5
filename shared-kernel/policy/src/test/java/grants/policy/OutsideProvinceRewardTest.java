package grants.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import grants.kernel.Money;

import static grants.policy.Construction.application;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 郑政〔2022〕19号 三、（七）: 100,000, 200,000 or 300,000 yuan for an output outside the province
 * of over 1, 2 or 5 billion, the figures themselves excluded.
 */
class OutsideProvinceRewardTest {

	@ParameterizedTest
	@CsvSource({ "1000000000.01, 100000", "1999999999.99, 100000", "2000000000.00, 100000", "2000000000.01, 200000",
			"4999999999.99, 200000", "5000000000.00, 200000", "5000000000.01, 300000", "1000000000000, 300000" })
	void pays_by_the_highest_figure_that_is_exceeded(String output, long yuan) {
		assertThat(application("D19-7").stating("outputOutsideProvince", output).amount())
			.isEqualTo(Money.ofYuan(yuan));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "999999999.99", "1000000000", "1000000000.00" })
	void pays_nothing_up_to_1_000_000_000(String output) {
		assertThat(application("D19-7").stating("outputOutsideProvince", output).failures()).hasSize(1);
	}

	@Test
	void is_paid_once_a_year() {
		assertThat(application("D19-7").eligible().scope()).isEqualTo("year:2023");
		assertThat(application("D19-7").stating("year", "2022").eligible().scope()).isEqualTo("year:2022");
	}

}
