package grants.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;

import static grants.policy.Applied.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * D74-1: the interest above LPR minus 1.5 points on a guaranteed start-up loan at up to
 * LPR plus 1.5 points.
 */
class StartupLoanSubsidyTest {

	private static final String LOAN = "meetsNational=no loanIssuedOn=2023-01-01 loanRatePercent=4.35 lprPercent=3.65 year=2023 interestDays=365 ";

	@ParameterizedTest
	@CsvSource({
			// principal, rate, LPR, days; the subsidised points are rate - (LPR - 1.5)
			"400000, 5.15, 3.65, 365, 12000.00", // 400000 * 3.00%
			"400000, 4.35, 3.65, 365, 8800.00", // 400000 * 2.20%
			"100000, 4.35, 3.65, 73, 440.00", // 100000 * 2.20% * 0.2
			"400000, 5.15, 3.65, 366, 12032.88", // 12000 * 366 / 365 = 12032.8767
			"400000, 5.15, 3.65, 200, 6575.34", // 12000 * 200 / 365 = 6575.3425
			"400000, 5.15, 3.65, 1, 32.88", // 12000 / 365 = 32.8767
			"400000, 2.1501, 3.65, 365, 0.40", // 400000 * 0.0001%
			"36.50, 3.15, 3.65, 5, 0.01", // 36.50 * 1.00% * 5 / 365 = 0.005: half up
			"400000, 2.00, 1.20, 365, 8000.00" // LPR - 1.5 is below zero: 400000 * 2.00%
	})
	void pays_the_interest_between_the_two_bounds(String principal, String rate, String lpr, String days,
			String amount) {
		assertThat(individual().stating("loanPrincipal", principal)
			.stating("loanRatePercent", rate)
			.stating("lprPercent", lpr)
			.stating("interestDays", days)
			.amount()).isEqualTo(Money.parseYuan(amount));
	}

	@ParameterizedTest
	@CsvSource({ "2.1499, more than LPR - 1.5", "2.15, more than LPR - 1.5", "2.1501,", "5.1499,", "5.15,",
			"5.1501, at most LPR + 1.5" })
	void the_rate_is_above_2_15_and_at_most_5_15_when_lpr_is_3_65(String rate, @Nullable String failure) {
		assertThat(individual().stating("loanRatePercent", rate).failures())
			.isEqualTo(failure == null ? List.of() : List.of("yearly rate of the loan: " + failure + " points"));
	}

	@ParameterizedTest
	@CsvSource({ "399999.99, true", "400000, true", "400000.01, false" })
	void an_individual_s_loans_national_and_local_together_are_at_most_400_000(String total, boolean within) {
		assertThat(individual().stating("loanPrincipal", "100000").stating("guaranteedLoansTotal", total).failures())
			.isEqualTo(within ? List.of() : List.of("national and local loans together are at most 400,000 yuan"));
	}

	@Test
	void the_total_includes_the_loan() {
		assertThat(
				individual().stating("loanPrincipal", "300000").stating("guaranteedLoansTotal", "299999.99").failures())
			.containsExactly("the total includes this loan");
	}

	@ParameterizedTest
	@CsvSource({ "newcomer, true", "graduate, true", "other, false" })
	void an_individual_is_a_newcomer_or_a_graduate(String kind, boolean eligible) {
		assertThat(individual().stating("individualKind", kind).failures()).isEqualTo(
				eligible ? List.of() : List.of("the individual is an eligible newcomer or a university graduate"));
	}

	@ParameterizedTest
	@CsvSource({
			// up to 100 people: 15%
			"100, 15, true", // 100 * 0.15 = 15
			"100, 14, false", "99, 15, true", // 14.85
			"99, 14, false", "20, 3, true", "20, 2, false", // 3
			"1, 1, true", "1, 0, false", // 0.15
			// more than 100: 8%
			"101, 9, true", "101, 8, false", // 8.08
			"200, 16, true", "200, 15, false", // 16
			"10000, 800, true", "10000, 799, false" })
	void of_a_small_enterprise_s_staff_15_percent_are_new_hires_and_8_percent_above_100(String staff, String hires,
			boolean enough) {
		String least = Integer.parseInt(staff) > 100 ? "with a staff of more than 100, at least 8%"
				: "with a staff of up to 100, at least 15%";
		assertThat(enterprise().stating("staff", staff).stating("newHires", hires).failures())
			.isEqualTo(enough ? List.of() : List.of(least + " are eligible people newly hired"));
	}

	@Test
	void new_hires_are_part_of_the_staff() {
		assertThat(enterprise().stating("staff", "20").stating("newHires", "20").failures()).isEmpty();
		assertThat(enterprise().stating("staff", "20").stating("newHires", "21").failures())
			.containsExactly("the new hires are part of the staff");
	}

	@Test
	void an_enterprise_s_loan_has_no_limit_of_its_own() {
		// 3000000 * 2.20% = 66000
		assertThat(enterprise().stating("loanPrincipal", "3000000").amount()).isEqualTo(Money.ofYuan(66_000));
	}

	@Test
	void nobody_else_borrows() {
		Applied other = individual().without("individualKind")
			.without("guaranteedLoansTotal")
			.stating("borrower", "other");
		assertThat(other.failures()).containsExactly("the borrower is an individual or a small enterprise");
	}

	@ParameterizedTest
	@CsvSource({ "yes, true", "no, false" })
	void the_national_subsidy_comes_first(String applied, boolean eligible) {
		assertThat(individual().stating("meetsNational", "yes").stating("nationalAppliedFirst", applied).failures())
			.isEqualTo(eligible ? List.of()
					: List.of("who meets the national conditions too applied for the national subsidy first"));
	}

	@ParameterizedTest
	@CsvSource({ "2022-07-07, 2022, the loan was granted on 8 July 2022 or later when the document was in force",
			"2022-07-08, 2022,", "2023-01-01, 2023,", "2023-12-31, 2023,",
			"2023-01-01, 2022, the year of the interest is not before that of the loan",
			"2023-01-01, 2024, the year is over when the application is received" })
	void covers_loans_from_8_july_2022_and_years_that_are_over(String issued, String year, @Nullable String failure) {
		assertThat(individual().stating("loanIssuedOn", issued).stating("year", year).failures())
			.isEqualTo(failure == null ? List.of() : List.of(failure));
	}

	@Test
	void a_loan_is_subsidised_once_a_year() {
		Applied applied = individual().notShowing("loan-contract").showing("loan-contract", "创贷-7");
		assertThat(applied.eligible().scope()).isEqualTo("loan:创贷-7/year:2023");
		assertThat(applied.measure().overlap().group().id()).isEqualTo("STARTUP-LOAN");
		assertThat(applied.measure().overlap().mode()).isEqualTo(Overlap.Mode.NO_REPEAT);
		assertThat(applied.measure().servingOnce(applied.facts())).extracting(Evidence::kind)
			.containsExactly("interest-settlement");
	}

	@Test
	void is_in_force_from_8_july_2022_and_led_by_the_bureau_that_checks_borrowers() {
		assertThat(CATALOGUE.inForceOn("D74-1", LocalDate.of(2022, 7, 7))).isEmpty();
		assertThat(CATALOGUE.inForceOn("D74-1", LocalDate.of(2022, 7, 8))).isPresent();
		Handling handling = CATALOGUE.measure("D74-1").handling();
		assertThat(handling.lead().name().zh()).isEqualTo("市人社局");
		assertThat(handling.cooperating()).extracting(b -> b.name().zh()).containsExactly("市财政局", "市金融局");
	}

	static Stream<Applied> all() {
		return Stream.of(individual(), individual().but("interestDays=200 loanRatePercent=5.15"), enterprise());
	}

	private static Applied individual() {
		return Applied
			.to("D74-1", "2024-03-01", LOAN
					+ "borrower=individual individualKind=newcomer guaranteedLoansTotal=400000 loanPrincipal=400000")
			.notShowing("staff-roster");
	}

	private static Applied enterprise() {
		return Applied.to("D74-1", "2024-03-01",
				LOAN + "borrower=small-enterprise staff=100 newHires=15 loanPrincipal=1000000");
	}

}
