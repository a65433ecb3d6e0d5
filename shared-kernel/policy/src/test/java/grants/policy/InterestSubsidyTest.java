package grants.policy;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;

import static grants.policy.Language.under;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The borrower bears the interest up to LPR - 1.5 points; a loan at more than LPR + 1.5
 * points gets nothing.
 */
class InterestSubsidyTest {

	@ParameterizedTest
	@CsvSource({
			// 200,000 * (3.95 - 1.95)% = 4,000 a year
			"200000, 3.95, 3.45, 365, 4000.00",
			// 200,000 * 2% * 100 / 365 = 1,095.890410...
			"200000, 3.95, 3.45, 100, 1095.89",
			// at LPR + 1.5: 400,000 * 3% * 366 / 365 = 12,032.876...
			"400000, 4.95, 3.45, 366, 12032.88",
			// just over LPR - 1.5: 400,000 * 0.01% = 40
			"400000, 1.96, 3.45, 365, 40.00",
			// 73 * 1% * 5 / 365 = 0.01; 36.5 * 1% * 5 / 365 = 0.005: half a fen goes up
			"73, 2.95, 3.45, 5, 0.01", "36.50, 2.95, 3.45, 5, 0.01",
			// 110 * 1% * 5 / 365 = 0.01506...
			"110, 2.95, 3.45, 5, 0.02",
			// LPR below 1.5: the borrower bears nothing, and never more than the interest
			// is paid
			"100000, 2.00, 1.00, 365, 2000.00" })
	void pays_the_interest_above_the_borrower_s_part(String principal, String rate, String prime, String days,
			String amount) {
		assertThat(loan(principal, rate, prime, days).amount()).isEqualTo(Money.parseYuan(amount));
	}

	@Test
	void nothing_is_left_of_less_than_half_a_fen() {
		// 36.49 * 1% * 5 / 365 = 0.0049986...
		assertThat(loan("36.49", "2.95", "3.45", "5").failures()).containsExactly("the amount is more than nothing");
		assertThat(loan("100000", "3.95", "3.45", "0").failures()).containsExactly("the amount is more than nothing");
	}

	@ParameterizedTest
	@CsvSource({ "1.95, false, MORE_THAN, 1.95", "1.9501, true,,", "4.95, true,,", "4.9501, false, AT_MOST, 4.95" })
	void the_rate_lies_over_the_one_and_up_to_the_other(String rate, boolean paid, Change.How how, String figure) {
		Finding finding = loan("400000", rate, "3.45", "365").examined();
		if (paid) {
			assertThat(finding).isInstanceOf(Finding.Eligible.class);
			return;
		}
		assertThat(((Finding.NotEligible) finding).failed()).singleElement()
			.satisfies(unmet -> assertThat(unmet.change().aim())
				.hasValue(new Change.Aim("loanRatePercent", how, List.of(figure))));
	}

	@Test
	void refusals_name_both_rates_and_the_points_between() {
		assertThat(loan("400000", "4.96", "3.45", "365").failures())
			.containsExactly("loan rate: at most LPR + 1.5 points");
		assertThat(loan("400000", "1.95", "3.45", "365").failures())
			.containsExactly("loan rate: more than LPR - 1.5 points");
	}

	@Test
	void the_quotient_is_cut_off_so_that_the_one_rounding_is_that_of_the_exact_figure() {
		// 182.4999 yuan-days... / 36500 would be rounded up twice if the quotient were
		// rounded
		Computed computed = new InterestSubsidy("loanPrincipal", "loanRatePercent", "lprPercent", "interestDays",
				new BigDecimal("-1.5"), new BigDecimal("1.5"), 365)
			.compute(loan("1", "2.95", "3.45", "1").facts(), "c");
		assertThat(computed.highest()).isEqualTo(new BigDecimal("0.0000273972"));
	}

	private static Language loan(String principal, String rate, String prime, String days) {
		return under("T2-interest", "borrower", "individual", "loanPrincipal", principal, "loanRatePercent", rate,
				"lprPercent", prime, "interestDays", days);
	}

}
