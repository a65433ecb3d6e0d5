package grants.policy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static grants.policy.Applied.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The measures of 郑政〔2022〕18号 at, just under and just over each edge; D18-4 is in
 * {@link BankLoanRewardTest}.
 */
class FinancialCentreRewardsTest {

	static Stream<Applied> all() {
		return Stream.of("D18-1a", "D18-1b", "D18-5", "D18-6a", "D18-6b", "D18-7a", "D18-7b")
			.map(FinancialCentreRewardsTest::to);
	}

	private static Applied to(String measure) {
		return Applied.to(measure, "2023-03-13", switch (measure) {
			case "D18-1a" ->
				"institutionKind=headquarters settlementKind=newly-set-up settledOn=2023-01-10 paidInCapital=1000000000";
			case "D18-1b" ->
				"institutionKind=first-level-branch settlementKind=moved-in settledOn=2023-01-10 operatingFunds=100000000";
			case "D18-5" -> "year=2022 manufacturingLoanIncrement=500000000";
			case "D18-6a" ->
				"innovationName=甲 innovationLevel=first-in-nation recognisedOn=2023-01-10 inFreeTradeZone=yes";
			case "D18-6b" ->
				"innovationName=甲 innovationLevel=first-in-province recognisedOn=2023-01-10 inFreeTradeZone=yes";
			case "D18-7a" -> "stage=listing stageCompletedOn=2023-01-10 registeredInCity=yes";
			case "D18-7b" -> "quotedOn=2023-01-10 registeredInCity=yes";
			default -> throw new AssertionError(measure);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// 2% of 4,999,999,999 is 99,999,999.98; of 5,000,000,000 the limit
			"paidInCapital=1000000000 | 20000000.00", "paidInCapital=4999999999 | 99999999.98",
			"paidInCapital=5000000000 | 100000000.00", "paidInCapital=5000000000.01 | 100000000.00",
			"paidInCapital=900000000000 | 100000000.00",
			// 2% of 0.25 is half a fen: up; of 0.24 less: nothing
			"paidInCapital=0.25 | 0.01", "paidInCapital=0.24 | the amount is more than nothing",
			"settlementKind=moved-in | 20000000.00",
			"settlementKind=neither | the institution is newly set up in Zhengzhou or newly moved in",
			"institutionKind=regional-headquarters | it is a headquarters financial institution",
			"settledOn=2022-06-28 | it was set up or moved in on or after 29 June 2022 when the document came into force",
			"settledOn=2022-06-29 | 20000000.00", "settledOn=2023-03-13 | 20000000.00",
			"settledOn=2023-03-14 | it has been set up or has moved in before it applies" })
	void D18_1a_pays_a_headquarters_2_percent_of_its_capital_up_to_100_000_000(String but, String outcome) {
		assertThat(to("D18-1a").but(but).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// 2% of 499,999,999 is 9,999,999.98; of 500,000,000 the limit
			"operatingFunds=100000000 | 2000000.00", "operatingFunds=499999999 | 9999999.98",
			"operatingFunds=500000000 | 10000000.00", "operatingFunds=500000000.01 | 10000000.00",
			"operatingFunds=0.25 | 0.01", "operatingFunds=0.24 | the amount is more than nothing",
			"institutionKind=regional-headquarters | 2000000.00", "institutionKind=licensed-specialised | 2000000.00",
			"institutionKind=headquarters | it is a regional headquarters, a first-level branch or a licensed specialised institution",
			"institutionKind=other | it is a regional headquarters, a first-level branch or a licensed specialised institution",
			"settlementKind=neither | the institution is newly set up in Zhengzhou or newly moved in",
			"settledOn=2022-06-28 | it was set up or moved in on or after 29 June 2022 when the document came into force",
			"settledOn=2022-06-29 | 2000000.00", "settledOn=2023-03-13 | 2000000.00",
			"settledOn=2023-03-14 | it has been set up or has moved in before it applies" })
	void D18_1b_pays_a_branch_2_percent_of_its_funds_up_to_10_000_000(String but, String outcome) {
		assertThat(to("D18-1b").but(but).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// 0.2% of 999,999,990 is 1,999,999.98; of 1,000,000,000 the limit; no
			// threshold
			"manufacturingLoanIncrement=500000000 | 1000000.00", "manufacturingLoanIncrement=999999990 | 1999999.98",
			"manufacturingLoanIncrement=1000000000 | 2000000.00",
			"manufacturingLoanIncrement=1000000000.01 | 2000000.00",
			// 0.2% of 2.50 is half a fen: up; of 2.49 less: nothing
			"manufacturingLoanIncrement=2.50 | 0.01",
			"manufacturingLoanIncrement=2.49 | the amount is more than nothing",
			"receivedOn=2022-12-31 | the increment is that of the year before the application",
			"receivedOn=2023-01-01 | 1000000.00", "receivedOn=2023-12-31 | 1000000.00",
			"receivedOn=2024-01-01 | the increment is that of the year before the application" })
	void D18_5_pays_0_2_percent_of_the_increment_up_to_2_000_000_a_year(String but, String outcome) {
		assertThat(to("D18-5").but(but).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "D18-6a | innovationLevel=first-in-nation | 0.01 to 1000000.00",
			"D18-6a | innovationLevel=first-in-province | the managing department recognised it as the first in the nation",
			"D18-6b | innovationLevel=first-in-province | 0.01 to 500000.00",
			"D18-6b | innovationLevel=first-in-nation | the managing department recognised it as the first in the province",
			"D18-6a | innovationLevel=other | the managing department recognised it as the first in the nation",
			"D18-6b | innovationLevel=other | the managing department recognised it as the first in the province" })
	void D18_6_leaves_up_to_1_000_000_or_500_000_to_a_reviewer(String measure, String but, String outcome) {
		assertThat(to(measure).but(but).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@ValueSource(strings = { "D18-6a", "D18-6b" })
	void D18_6_covers_innovations_of_the_zone_recognised_since_the_document(String measure) {
		String pays = to(measure).outcome();
		assertThat(to(measure).but("inFreeTradeZone=no").outcome())
			.isEqualTo("it was carried out in the Zhengzhou area of the free trade zone");
		assertThat(to(measure).but("recognisedOn=2022-06-28").outcome())
			.isEqualTo("it was recognised on or after 29 June 2022 when the document came into force");
		assertThat(to(measure).but("recognisedOn=2022-06-29").outcome()).isEqualTo(pays);
		assertThat(to(measure).but("recognisedOn=2023-03-13").outcome()).isEqualTo(pays);
		assertThat(to(measure).but("recognisedOn=2023-03-14").outcome())
			.isEqualTo("it was recognised before the application");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// no amount in the text: up to the limit over all stages, less than the
			// plausible
			"stage=share-reform | 0.01 to 10000000.00", "stage=tutoring-and-filing | 0.01 to 10000000.00",
			"stage=listing | 0.01 to 10000000.00", "registeredInCity=no | the enterprise is registered in Zhengzhou",
			"stageCompletedOn=2022-06-28 | the stage was completed on or after 29 June 2022 when the document came into force",
			"stageCompletedOn=2022-06-29 | 0.01 to 10000000.00", "stageCompletedOn=2023-03-13 | 0.01 to 10000000.00",
			"stageCompletedOn=2023-03-14 | the stage was completed before the application" })
	void D18_7a_leaves_the_amount_of_a_stage_to_a_reviewer(String but, String outcome) {
		assertThat(to("D18-7a").but(but).outcome()).isEqualTo(outcome);
	}

	@Test
	void D18_7a_counts_all_stages_of_a_company_toward_10_000_000() {
		Cap cap = CATALOGUE.measure("D18-7a").caps().getFirst();
		assertThat(cap.limit()).hasToString("10000000.00");
		assertThat(to("D18-7a").eligible().capKeys())
			.isEqualTo(to("D18-7a").but("stage=share-reform").eligible().capKeys());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "quotedOn=2023-01-10 | 1000000.00",
					"registeredInCity=no | the enterprise is registered in Zhengzhou",
					"quotedOn=2022-06-28 | it was quoted on or after 29 June 2022 when the document came into force",
					"quotedOn=2022-06-29 | 1000000.00", "quotedOn=2023-03-13 | 1000000.00",
					"quotedOn=2023-03-14 | it was quoted before the application" })
	void D18_7b_pays_1_000_000_for_a_quotation(String but, String outcome) {
		assertThat(to("D18-7b").but(but).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "D18-1a | FIN-HQ-SETTLE NO_REPEAT once [FIN-HQ-SETTLE/once]",
			"D18-1b | FIN-BRANCH-SETTLE NO_REPEAT once [FIN-BRANCH-SETTLE/once]",
			"D18-5 | BANK-MFG-LOAN NO_REPEAT year:2022 [BANK-MFG-LOAN/year:2022]",
			"D18-6a | FTZ-INNOVATION NO_REPEAT innovation:甲 []", "D18-6b | FTZ-INNOVATION NO_REPEAT innovation:甲 []",
			"D18-7a | LISTING NO_REPEAT stage:listing [LISTING/once]", "D18-7b | NEEQ NO_REPEAT once []" })
	void each_is_counted_where_the_text_counts_it(String measure, String counted) {
		assertThat(to(measure).counted()).isEqualTo(counted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "D18-1a", "D18-1b", "D18-5", "D18-6a", "D18-6b", "D18-7a", "D18-7b" })
	void all_are_led_by_the_financial_work_bureau_and_in_force_from_29_june_2022_without_end(String measure) {
		assertThat(to(measure).bureaus()).isEqualTo("市金融局、市财政局");
		assertThat(to(measure).inForce("2022-06-28", "2022-06-29", "2035-01-01")).containsExactly(false, true, true);
	}

}
