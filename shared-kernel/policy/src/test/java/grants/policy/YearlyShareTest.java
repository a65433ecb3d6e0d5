package grants.policy;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;

import static grants.policy.Language.under;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A share of each year's figure, five years in a row: each year is a claim of its own.
 */
class YearlyShareTest {

	@ParameterizedTest
	@CsvSource({ "2019, 1", "2020, 2", "2023, 5" })
	void pays_in_each_of_the_years(String year, String ordinal) {
		Assessment.Eligible eligible = in(year).eligible();
		// 333.33 * 0.5 = 166.665: half a fen goes up
		assertThat(eligible.highest()).isEqualTo(Money.parseYuan("166.67"));
		assertThat(eligible.scope()).isEqualTo("year:" + year);
		assertThat(eligible.explanation().steps().getFirst().value()).isEqualTo(ordinal);
	}

	@ParameterizedTest
	@CsvSource({ "2018, AT_LEAST, 2019", "2024, AT_MOST, 2023" })
	void pays_neither_before_nor_after(String year, Change.How how, String nearest) {
		assertThat(((Finding.NotEligible) in(year).examined()).failed()).singleElement().satisfies(unmet -> {
			assertThat(unmet.change().aim()).hasValue(new Change.Aim("year", how, List.of(nearest)));
			assertThat(unmet.verdict().requirement().en())
				.isEqualTo("the year is one of 5 in a row from the first year on (2019 to 2023)");
		});
	}

	private static Language in(String year) {
		return under("T2-yearly", "year", year, "firstYear", "2019", "retainedContribution", "333.33");
	}

}
