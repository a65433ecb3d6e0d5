package grants.policy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.SocialCreditCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The measures of 郑政办〔2022〕65号 at, just under and just over each edge; D65-12 is in
 * {@link RiskSubsidyTest}.
 */
class VentureCapitalRewardsTest {

	private static final String SCOPE = " registeredInCity=yes taxedInCity=yes countedInCity=yes filedWithNdrc=yes"
			+ " registeredWithAmac=yes";

	static Stream<Applied> all() {
		return Stream.of("D65-6", "D65-14").map(VentureCapitalRewardsTest::to);
	}

	private static Applied to(String measure) {
		return Applied.to(measure, "2025-03-14", SCOPE + switch (measure) {
			case "D65-6" -> " settledOn=2023-01-10 firstYearBasis=founding firstYear=2023 year=2024"
					+ " retainedContribution=1234567.89";
			case "D65-14" -> " investeeCode=91330100799655058B managerCode=9144030071526726XG actualInvestment=20000000"
					+ " investedOn=2023-01-10 investeeIsHighTech=yes investeeFromOutsideCity=yes arrivalKind=settled"
					+ " arrivedOn=2024-05-06 district=gaoxin";
			default -> throw new AssertionError(measure);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "retainedContribution=1234567.89 | 1234567.89",
			"retainedContribution=100000000000 | 100000000000.00", "retainedContribution=0.01 | 0.01",
			"retainedContribution=0 | the amount is more than nothing", "firstYearBasis=first-profit | 1234567.89",
			// five years from 2020 end with 2024, from 2024 on begin with it
			"firstYear=2024 | 1234567.89", "firstYear=2020 | 1234567.89",
			"firstYear=2025 | the year is one of 5 in a row from the year of founding or of first profit on (2025 to 2029)",
			"firstYear=2019 | the year is one of 5 in a row from the year of founding or of first profit on (2019 to 2023)",
			"settledOn=2022-06-16 | it settled on or after 17 June 2022 when the document came into force",
			"settledOn=2022-06-17 | 1234567.89", "settledOn=2025-03-14 | 1234567.89",
			"settledOn=2025-03-15 | it has settled before it applies",
			"receivedOn=2024-12-31 | the contribution is that of a year which is over",
			"receivedOn=2025-01-01 | 1234567.89", "receivedOn=2030-01-01 | 1234567.89" })
	void D65_6_pays_all_that_is_retained_of_five_years_in_a_row(String but, String outcome) {
		assertThat(to("D65-6").but(but).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2022, false", "2023, true", "2024, true", "2025, true", "2026, true", "2027, true", "2028, false" })
	void D65_6_pays_the_first_year_and_the_four_after_it(int year, boolean pays) {
		Applied applied = to("D65-6").but("year=" + year + " receivedOn=" + (year + 1) + "-03-14");
		assertThat(applied.failures().isEmpty()).isEqualTo(pays);
	}

	@Test
	void D65_6_uses_up_the_statement_of_the_year_and_no_standing_proof() {
		Applied applied = to("D65-6");
		assertThat(applied.measure().servingOnce(applied.facts())).extracting(Evidence::kind)
			.containsExactly("retained-contribution-statement");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// 5% of 99,999,999.80 is 4,999,999.99; of 99,999,999.90 half a fen more: up
			"actualInvestment=20000000 | 1000000.00", "actualInvestment=99999999.80 | 4999999.99",
			"actualInvestment=99999999.90 | 5000000.00", "actualInvestment=100000000 | 5000000.00",
			"actualInvestment=100000000.01 | 5000000.00", "actualInvestment=90000000000 | 5000000.00",
			// 5% of 0.10 is half a fen: up; of 0.09 less: nothing
			"actualInvestment=0.10 | 0.01", "actualInvestment=0.09 | the amount is more than nothing",
			"arrivalKind=built | 1000000.00",
			"arrivalKind=neither | the invested enterprise settled in Zhengzhou or built a new project there",
			"investeeIsHighTech=no | the invested enterprise is a high-tech enterprise",
			"investeeFromOutsideCity=no | the invested enterprise was from outside Zhengzhou when it was invested in",
			"investedOn=2024-05-06 | 1000000.00", "investedOn=2024-05-07 | it was brought in after the investment",
			"investedOn=2022-01-01 arrivedOn=2022-06-16 | it settled or built on or after 17 June 2022 when the document came into force",
			"investedOn=2022-01-01 arrivedOn=2022-06-17 | 1000000.00", "arrivedOn=2025-03-14 | 1000000.00",
			"arrivedOn=2025-03-15 | it was brought in before the application" })
	void D65_14_pays_5_percent_of_the_investment_up_to_5_000_000(String but, String outcome) {
		assertThat(to("D65-14").but(but).outcome()).isEqualTo(outcome);
	}

	@Test
	void D65_14_pays_the_managing_institution_from_the_treasury_where_the_enterprise_settled() {
		Applied applied = to("D65-14");
		SocialCreditCode fund = new SocialCreditCode("91410100MA9F00004M");
		assertThat(applied.measure().payment().payee().payee(fund, applied.facts()))
			.isEqualTo(new SocialCreditCode("9144030071526726XG"));
		assertThat(applied.measure().treasuryShares(applied.facts()))
			.containsExactly(new TreasuryWeight("district-gaoxin", 1));
	}

	@Test
	void D65_14_uses_up_the_arrival_and_the_investment_whoever_claims() {
		Applied applied = to("D65-14");
		assertThat(applied.measure().servingOnce(applied.facts())).extracting(Evidence::kind)
			.containsExactlyInAnyOrder("capital-verification", "investee-arrival-proof");
	}

	@ParameterizedTest
	@CsvSource({ "D65-6, registeredInCity", "D65-6, taxedInCity", "D65-6, countedInCity", "D65-6, filedWithNdrc",
			"D65-6, registeredWithAmac", "D65-14, registeredInCity", "D65-14, taxedInCity", "D65-14, countedInCity",
			"D65-14, filedWithNdrc", "D65-14, registeredWithAmac" })
	void all_three_relations_filing_and_registration_are_needed(String measure, String fact) {
		Assessment assessment = to(measure).but(fact + "=no").assessed();
		assertThat(((Assessment.NotEligible) assessment).failed()).singleElement()
			.satisfies(verdict -> assertThat(verdict.citation()).isEqualTo("郑政办〔2022〕65号 一、（三）"));
	}

	@ParameterizedTest
	@CsvSource({ "D65-6", "D65-12", "D65-14" })
	void all_promise_to_keep_the_principal_place_of_business_without_end(String measure) {
		Applied applied = measure.equals("D65-12") ? Applied.ventureInvestment() : to(measure);
		assertThat(applied.measure().obligations(applied.facts(), applied.receivedOn())).singleElement()
			.satisfies(obligation -> {
				assertThat(obligation.kind()).isEqualTo(ObligationRule.Kind.PRINCIPAL_PLACE_OF_BUSINESS);
				assertThat(obligation.startsOn()).isEqualTo("2025-03-14");
				assertThat(obligation.hasEnd()).isFalse();
				assertThat(obligation.repaymentCitation()).isEqualTo("郑政办〔2022〕65号 九、（三十五）");
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "D65-6 | VC-SETTLE NO_REPEAT year:2024 [] | 市发展改革委、市财政局",
			"D65-14 | VC-BRING-IN NO_REPEAT investee:91330100799655058B [VC-BRING-IN/investee:91330100799655058B] | 属地开发区管委会、区县（市）政府" })
	void each_is_counted_and_handled_as_the_text_says(String measure, String counted, String bureaus) {
		assertThat(to(measure).counted()).isEqualTo(counted);
		assertThat(to(measure).bureaus()).isEqualTo(bureaus);
		assertThat(to(measure).inForce("2022-06-16", "2022-06-17", "2035-01-01")).containsExactly(false, true, true);
	}

}
