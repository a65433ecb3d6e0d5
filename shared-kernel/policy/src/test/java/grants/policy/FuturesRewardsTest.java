package grants.policy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import grants.kernel.Money;

import static grants.policy.Applied.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

/** The measures of 郑政〔2022〕20号 at, just under and just over each edge. */
class FuturesRewardsTest {

	static Stream<Applied> all() {
		return Stream
			.of("D20-3a", "D20-3b", "D20-3c", "D20-3d", "D20-3e", "D20-3f", "D20-6a", "D20-6b", "D20-6c", "D20-9a",
					"D20-9b", "D20-11")
			.map(FuturesRewardsTest::to);
	}

	private static Applied to(String measure) {
		String settled = "settlementKind=newly-set-up settledOn=2023-01-10 futuresInstitutionKind=";
		String facility = "setUpInCity=yes setUpOn=2023-01-10 facilityKind=";
		String forum = "editionName=第九届 endedOn=2023-01-10 forum=";
		return Applied.to(measure, "2023-03-13", switch (measure) {
			case "D20-3a" -> settled + "legal-person-company paidInCapital=1000000000";
			case "D20-3b" -> settled + "subsidiary paidInCapital=1000000000";
			case "D20-3c" -> settled + "functional-headquarters";
			case "D20-3d" -> settled + "first-level-branch";
			case "D20-3e" -> settled + "sales-department firstInCity=yes";
			case "D20-3f" -> "futuresInstitutionKind=subsidiary registeredInPark=yes settledOn=2022-09-01"
					+ " district=zhengdong year=2022 fiscalContribution=3000000";
			case "D20-6a" -> facility + "delivery-warehouse";
			case "D20-6b" -> facility + "bonded-delivery-warehouse";
			case "D20-6c" -> facility + "quality-inspection";
			case "D20-9a" -> forum + "international actualExpenses=2000000";
			case "D20-9b" -> forum + "large heldInCity=yes";
			case "D20-11" -> "year=2022 legalPerson=yes registeredInCity=yes";
			default -> throw new AssertionError(measure);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// 2% of 4,999,999,999 is 99,999,999.98; of 5,000,000,000 the limit
			"D20-3a | paidInCapital=1000000000 | 20000000.00", "D20-3a | paidInCapital=4999999999 | 99999999.98",
			"D20-3a | paidInCapital=5000000000 | 100000000.00", "D20-3a | paidInCapital=5000000000.01 | 100000000.00",
			// 2% of 0.25 and 1% of 0.50 are half a fen: up; less is nothing
			"D20-3a | paidInCapital=0.25 | 0.01", "D20-3a | paidInCapital=0.24 | the amount is more than nothing",
			// 1% of 4,999,999,999 is 49,999,999.99; of 5,000,000,000 the limit
			"D20-3b | paidInCapital=1000000000 | 10000000.00", "D20-3b | paidInCapital=4999999999 | 49999999.99",
			"D20-3b | paidInCapital=5000000000 | 50000000.00", "D20-3b | paidInCapital=5000000000.01 | 50000000.00",
			"D20-3b | paidInCapital=0.50 | 0.01", "D20-3b | paidInCapital=0.49 | the amount is more than nothing",
			"D20-3c | settlementKind=moved-in | 2000000.00", "D20-3d | settlementKind=moved-in | 1000000.00",
			"D20-3e | settlementKind=moved-in | 200000.00",
			"D20-3e | firstInCity=no | it is the company's first sales department in Zhengzhou" })
	void D20_3_pays_settlement_by_the_kind_of_institution(String measure, String but, String outcome) {
		assertThat(to(measure).but(but).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "D20-3a | subsidiary | it is a legal-person futures company",
			"D20-3b | legal-person-company | it is a subsidiary of a futures company for risk management, asset management or the like",
			"D20-3c | first-level-branch | it is a functional (regional) headquarters",
			"D20-3d | sales-department | it is a first-level branch company",
			"D20-3e | first-level-branch | it is a sales department" })
	void D20_3_pays_one_kind_under_one_sentence(String measure, String kind, String outcome) {
		assertThat(to(measure).but("futuresInstitutionKind=" + kind).outcome()).isEqualTo(outcome);
		assertThat(to(measure).but("futuresInstitutionKind=other").outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@ValueSource(strings = { "D20-3a", "D20-3b", "D20-3c", "D20-3d", "D20-3e" })
	void D20_3_covers_who_was_set_up_or_brought_in_since_the_document(String measure) {
		String pays = to(measure).outcome();
		assertThat(to(measure).but("settlementKind=neither").outcome())
			.isEqualTo("it is newly set up in Zhengzhou or brought in");
		assertThat(to(measure).but("settledOn=2022-07-10").outcome())
			.isEqualTo("it was set up or moved in on or after 11 July 2022 when the document came into force");
		assertThat(to(measure).but("settledOn=2022-07-11").outcome()).isEqualTo(pays);
		assertThat(to(measure).but("settledOn=2023-03-13").outcome()).isEqualTo(pays);
		assertThat(to(measure).but("settledOn=2023-03-14").outcome())
			.isEqualTo("it has been set up or has moved in before it applies");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// no amount in the text: up to what is plausible
			"district=zhengdong | 0.01 to 100000000.00", "district=410105 | 0.01 to 100000000.00",
			"district=gaoxin | the park lies in Zhengdong New District or Jinshui District",
			"registeredInPark=no | it is newly registered in the futures industry park",
			"futuresInstitutionKind=sales-department | 0.01 to 100000000.00",
			"futuresInstitutionKind=other | it is a legal-person futures company, a subsidiary, a functional headquarters, a first-level branch company or a sales department",
			"fiscalContribution=0.01 | 0.01 to 100000000.00",
			"fiscalContribution=0 | the company made a fiscal contribution",
			"settledOn=2022-07-10 | it was registered on or after 11 July 2022 when the document came into force",
			"settledOn=2022-07-11 | 0.01 to 100000000.00", "settledOn=2023-03-13 | 0.01 to 100000000.00",
			"settledOn=2023-03-14 | it was registered before it applies",
			"receivedOn=2022-12-31 | the contribution is that of a year which is over",
			"receivedOn=2023-01-01 | 0.01 to 100000000.00", "receivedOn=2025-06-01 | 0.01 to 100000000.00" })
	void D20_3f_leaves_the_amount_to_the_park_s_rule(String but, String outcome) {
		assertThat(to("D20-3f").but(but).outcome()).isEqualTo(outcome);
	}

	@Test
	void D20_3f_is_paid_by_the_treasury_of_the_park_alone() {
		Applied applied = to("D20-3f").but("district=410105");
		assertThat(applied.measure().treasuryShares(applied.facts()))
			.containsExactly(new TreasuryWeight("district-410105", 1));
		assertThat(applied.measure().servingOnce(applied.facts())).extracting(Evidence::kind)
			.containsExactly("fiscal-contribution-statement");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "D20-6a | bonded-delivery-warehouse | it is a delivery warehouse",
					"D20-6b | delivery-warehouse | it is a bonded delivery warehouse",
					"D20-6c | delivery-warehouse | it is a quality inspection body" })
	void D20_6_pays_100_000_for_a_facility_of_its_kind(String measure, String kind, String outcome) {
		assertThat(to(measure).outcome()).isEqualTo("100000.00");
		assertThat(to(measure).but("facilityKind=" + kind).outcome()).isEqualTo(outcome);
		assertThat(to(measure).but("facilityKind=other").outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@ValueSource(strings = { "D20-6a", "D20-6b", "D20-6c" })
	void D20_6_covers_facilities_set_up_in_the_city_since_the_document(String measure) {
		assertThat(to(measure).but("setUpInCity=no").outcome()).isEqualTo("it is newly set up in Zhengzhou");
		assertThat(to(measure).but("setUpOn=2022-07-10").outcome())
			.isEqualTo("it was set up on or after 11 July 2022 when the document came into force");
		assertThat(to(measure).but("setUpOn=2022-07-11").outcome()).isEqualTo("100000.00");
		assertThat(to(measure).but("setUpOn=2023-03-13").outcome()).isEqualTo("100000.00");
		assertThat(to(measure).but("setUpOn=2023-03-14").outcome()).isEqualTo("it was set up before the application");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// 25% of 3,999,999.96 is 999,999.99; of 3,999,999.98 half a fen more: up
			"actualExpenses=2000000 | 500000.00", "actualExpenses=3999999.96 | 999999.99",
			"actualExpenses=3999999.98 | 1000000.00", "actualExpenses=4000000 | 1000000.00",
			"actualExpenses=4000000.01 | 1000000.00", "actualExpenses=900000000 | 1000000.00",
			// 25% of 0.02 is half a fen: up; of 0.01 less: nothing
			"actualExpenses=0.02 | 0.01", "actualExpenses=0.01 | the amount is more than nothing",
			"forum=large | it is the China (Zhengzhou) International Futures Forum" })
	void D20_9a_pays_25_percent_of_the_expenses_up_to_1_000_000(String but, String outcome) {
		assertThat(to("D20-9a").but(but).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "forum=large | 100000.00 to 500000.00", "forum=international | it is a large futures forum",
					"forum=other | it is a large futures forum", "heldInCity=no | it was held in Zhengzhou" })
	void D20_9b_leaves_100_000_to_500_000_to_a_reviewer(String but, String outcome) {
		assertThat(to("D20-9b").but(but).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@ValueSource(strings = { "D20-9a", "D20-9b" })
	void D20_9_pays_after_the_forum_has_ended(String measure) {
		String pays = to(measure).outcome();
		assertThat(to(measure).but("endedOn=2022-07-10").outcome())
			.isEqualTo("the forum ended on or after 11 July 2022 when the document came into force");
		assertThat(to(measure).but("endedOn=2022-07-11").outcome()).isEqualTo(pays);
		assertThat(to(measure).but("endedOn=2023-03-13").outcome()).isEqualTo(pays);
		assertThat(to(measure).but("endedOn=2023-03-14").outcome())
			.isEqualTo("the forum has ended before the application");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "legalPerson=yes | 500000.00", "legalPerson=no | the trader is a legal person",
					"registeredInCity=no | the trader is based in Zhengzhou",
					"receivedOn=2022-12-31 | the business of the year before the application is ranked",
					"receivedOn=2023-01-01 | 500000.00", "receivedOn=2023-12-31 | 500000.00",
					"receivedOn=2024-01-01 | the business of the year before the application is ranked" })
	void D20_11_pays_each_of_the_first_three_500_000(String but, String outcome) {
		assertThat(to("D20-11").but(but).outcome()).isEqualTo(outcome);
	}

	@Test
	void D20_11_is_decided_in_a_round_of_three_places() {
		Measure measure = CATALOGUE.measure("D20-11");
		Money each = Money.ofYuan(500_000);
		assertThat(measure.formula()).isInstanceOfSatisfying(Ranked.class,
				ranked -> assertThat(ranked.places()).containsExactly(each, each, each));
		assertThat(measure.call()).hasValueSatisfying(call -> assertThat(call.kind()).isEqualTo(CallRule.Kind.RANKING));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "D20-3a | FIN-HQ-SETTLE HIGHER_OF once [FIN-HQ-SETTLE/once]",
					"D20-3b | FUT-SUBSIDIARY HIGHER_OF once [FUT-SUBSIDIARY/once]",
					"D20-3c | FIN-BRANCH-SETTLE HIGHER_OF once []", "D20-3d | FIN-BRANCH-SETTLE HIGHER_OF once []",
					"D20-3e | FIN-BRANCH-SETTLE HIGHER_OF once []", "D20-3f | FUT-OPERATING HIGHER_OF year:2022 []",
					"D20-6a | FUT-DELIVERY HIGHER_OF facility:FACILITY-APPROVAL-1 []",
					"D20-6b | FUT-DELIVERY HIGHER_OF facility:FACILITY-APPROVAL-1 []",
					"D20-6c | FUT-DELIVERY HIGHER_OF facility:FACILITY-APPROVAL-1 []",
					"D20-9a | FUT-FORUM HIGHER_OF edition:第九届 [FUT-FORUM/edition:第九届]",
					"D20-9b | FUT-FORUM HIGHER_OF edition:第九届 []", "D20-11 | FUT-TRADER HIGHER_OF year:2022 []" })
	void each_is_counted_where_the_text_counts_it(String measure, String counted) {
		assertThat(to(measure).counted()).isEqualTo(counted);
	}

	@Test
	void settlement_is_of_the_same_type_as_in_the_document_on_the_financial_centre() {
		assertThat(CATALOGUE.measure("D20-3a").overlap().group())
			.isEqualTo(CATALOGUE.measure("D18-1a").overlap().group());
		assertThat(CATALOGUE.measure("D20-3c").overlap().group())
			.isEqualTo(CATALOGUE.measure("D18-1b").overlap().group());
		assertThat(CATALOGUE.document("D20").overlaps()).extracting(clause -> clause.text().zh())
			.satisfiesExactly(zh -> assertThat(zh).endsWith("按照就高原则实施。"), zh -> assertThat(zh).endsWith("不得重复申请。"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "D20-3a | 市发展改革委、市财政局、市商务局、市市场监管局、市金融局", "D20-3b | 市发展改革委、市财政局、市商务局、市市场监管局、市金融局",
					"D20-3c | 市发展改革委、市财政局、市商务局、市市场监管局、市金融局", "D20-3d | 市发展改革委、市财政局、市商务局、市市场监管局、市金融局",
					"D20-3e | 市发展改革委、市财政局、市商务局、市市场监管局、市金融局", "D20-3f | 属地开发区管委会、区县（市）政府、市发展改革委、市财政局、市商务局、市市场监管局、市金融局",
					"D20-6a | 市发展改革委、市物流口岸局、市财政局、市税务局、市市场监管局", "D20-6b | 市发展改革委、市物流口岸局、市财政局、市税务局、市市场监管局",
					"D20-6c | 市发展改革委、市物流口岸局、市财政局、市税务局、市市场监管局", "D20-9a | 市财政局、市商务局、市金融局", "D20-9b | 市财政局、市商务局、市金融局",
					"D20-11 | 市物流口岸局、市财政局、市金融局" })
	void bureaus_are_those_that_the_text_prints_and_it_is_in_force_from_11_july_2022(String measure, String bureaus) {
		assertThat(to(measure).bureaus()).isEqualTo(bureaus);
		assertThat(to(measure).inForce("2022-07-10", "2022-07-11", "2035-01-01")).containsExactly(false, true, true);
	}

}
