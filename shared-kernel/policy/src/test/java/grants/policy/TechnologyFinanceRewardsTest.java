package grants.policy;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import grants.kernel.Money;
import grants.kernel.RuleViolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The measures of 郑政文〔2025〕66号 at, just under and just over each edge; D66-3.1 is in
 * {@link BankLoanRewardTest}.
 */
class TechnologyFinanceRewardsTest {

	static Stream<Applied> all() {
		return Stream.of("D66-2.1a", "D66-2.1b", "D66-2.1c", "D66-2.2", "D66-3.3")
			.map(TechnologyFinanceRewardsTest::to);
	}

	private static Applied to(String measure) {
		String unit = "setUpInCity=yes setUpOn=2025-09-01 markedResults=yes techFinanceUnitKind=";
		return Applied.to(measure, "2026-03-13", switch (measure) {
			case "D66-2.1a" -> unit + "centre";
			case "D66-2.1b" -> unit + "division";
			case "D66-2.1c" -> unit + "speciality-branch";
			case "D66-2.2" -> "technologyEnterprise=yes insuranceKind=research year=2025 premiumPaid=100000";
			case "D66-3.3" -> "originator=yes listedOn=2025-09-01 dealFinancing=100000000";
			default -> throw new AssertionError(measure);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "D66-2.1a | 300000.00 | division | it is a technology-finance service centre",
					"D66-2.1b | 200000.00 | speciality-branch | it is a technology-finance division",
					"D66-2.1c | 100000.00 | centre | it is a technology-finance speciality branch" })
	void D66_2_1_pays_by_the_kind_of_unit(String measure, String amount, String otherKind, String failure) {
		assertThat(to(measure).outcome()).isEqualTo(amount);
		assertThat(to(measure).but("techFinanceUnitKind=" + otherKind).outcome()).isEqualTo(failure);
		assertThat(to(measure).but("techFinanceUnitKind=other").outcome()).isEqualTo(failure);
	}

	@ParameterizedTest
	@ValueSource(strings = { "D66-2.1a", "D66-2.1b", "D66-2.1c" })
	void D66_2_1_covers_new_units_of_the_city_with_marked_results(String measure) {
		String pays = to(measure).outcome();
		assertThat(to(measure).but("markedResults=no").outcome())
			.isEqualTo("it has marked results in technology finance");
		assertThat(to(measure).but("setUpInCity=no").outcome()).isEqualTo("it is newly set up in Zhengzhou");
		assertThat(to(measure).but("setUpOn=2025-06-02").outcome())
			.isEqualTo("it was set up on or after 3 June 2025 when the document came into force");
		assertThat(to(measure).but("setUpOn=2025-06-03").outcome()).isEqualTo(pays);
		assertThat(to(measure).but("setUpOn=2026-03-13").outcome()).isEqualTo(pays);
		assertThat(to(measure).but("setUpOn=2026-03-14").outcome()).isEqualTo("it was set up before the application");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// 30% of 666,666.63 is 199,999.989, of 666,666.65 it is 199,999.995: half a
			// fen
			"premiumPaid=100000 | 30000.00", "premiumPaid=666666.63 | 199999.99", "premiumPaid=666666.64 | 199999.99",
			"premiumPaid=666666.65 | 200000.00", "premiumPaid=666666.66 | 200000.00",
			"premiumPaid=666666.67 | 200000.00", "premiumPaid=900000000 | 200000.00",
			// 30% of 0.02 is 0.006: up; of 0.01 it is 0.003: nothing
			"premiumPaid=0.02 | 0.01", "premiumPaid=0.01 | the amount is more than nothing",
			"insuranceKind=other-technology | 30000.00",
			"insuranceKind=other | the insurance is R&D or similar technology insurance",
			"technologyEnterprise=no | the enterprise is a technology enterprise",
			"receivedOn=2025-12-31 | the premium was paid in a year which is over", "receivedOn=2026-01-01 | 30000.00",
			"receivedOn=2028-06-02 | 30000.00",
			"year=2024 receivedOn=2025-06-03 | the premium was paid in 2025 or later when the document came into force",
			"year=2027 receivedOn=2028-06-02 | 30000.00" })
	void D66_2_2_pays_30_percent_of_the_premium_up_to_200_000_a_year(String but, String outcome) {
		assertThat(to("D66-2.2").but(but).outcome()).isEqualTo(outcome);
	}

	@Test
	void D66_2_2_takes_several_invoices_of_a_year_within_one_limit_and_each_once() {
		Applied one = to("D66-2.2");
		Applied other = to("D66-2.2").notShowing("premium-invoice").showing("premium-invoice", "2");
		assertThat(one.eligible().scope()).isEqualTo("year:2025/invoice:PREMIUM-INVOICE-1");
		assertThat(other.eligible().scope()).isEqualTo("year:2025/invoice:2");
		assertThat(one.eligible().capKeys()).isEqualTo(other.eligible().capKeys());
		assertThat(one.measure().servingOnce(one.facts())).extracting(Evidence::kind)
			.containsExactly("premium-invoice");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// 1.5% of 133,333,332.67 is 1,999,999.99005, of 133,333,333 it is
			// 1,999,999.995
			"dealFinancing=100000000 | 0.00 to 1500000.00 by rate",
			"dealFinancing=133333332.67 | 0.00 to 1999999.99 by rate",
			"dealFinancing=133333333 | 0.00 to 2000000.00 by rate",
			"dealFinancing=133333333.34 | 0.00 to 2000000.00 by rate",
			"dealFinancing=90000000000 | 0.00 to 2000000.00 by rate",
			// 1.5% of 0.34 is 0.0051: up; of 0.33 it is 0.00495: nothing
			"dealFinancing=0.34 | 0.00 to 0.01 by rate", "dealFinancing=0.33 | the amount is more than nothing",
			"originator=no | the applicant is the originator of the product",
			"listedOn=2025-06-02 | the product was issued and listed on or after 3 June 2025 when the document came into force",
			"listedOn=2025-06-03 | 0.00 to 1500000.00 by rate", "listedOn=2026-03-13 | 0.00 to 1500000.00 by rate",
			"listedOn=2026-03-14 | the product was issued and listed before the application" })
	void D66_3_3_leaves_up_to_1_5_percent_of_the_financing_and_2_000_000(String but, String outcome) {
		assertThat(to("D66-3.3").but(but).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "100000000, 0.015, 1500000.00", "100000000, 0.0149, 1490000.00", "133333333, 0.015, 2000000.00",
			"200000000, 0.01, 2000000.00", "200000000, 0.00999, 1998000.00", "200000000, 0.015, 2000000.00" })
	void D66_3_3_pays_at_the_reviewer_s_rate(String financing, BigDecimal rate, String amount) {
		Applied applied = to("D66-3.3").but("dealFinancing=" + financing);
		assertThat(applied.measure().amountAt(applied.eligible(), rate).money()).isEqualTo(Money.parseYuan(amount));
	}

	@Test
	void D66_3_3_refuses_a_rate_over_1_5_percent() {
		Applied applied = to("D66-3.3");
		Assessment.Eligible eligible = applied.eligible();
		assertThatExceptionOfType(RuleViolated.class)
			.isThrownBy(() -> applied.measure().amountAt(eligible, new BigDecimal("0.0150000001")))
			.satisfies(no -> assertThat(no.rule()).isEqualTo(PolicyRule.RATE_INSIDE_BAND));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "D66-2.1a | TECHFIN-UNIT NO_REPEAT unit:UNIT-APPROVAL-1 [] | 市委金融办、市科技局、市财政局",
			"D66-2.1b | TECHFIN-UNIT NO_REPEAT unit:UNIT-APPROVAL-1 [] | 市委金融办、市科技局、市财政局",
			"D66-2.1c | TECHFIN-UNIT NO_REPEAT unit:UNIT-APPROVAL-1 [] | 市委金融办、市科技局、市财政局",
			"D66-2.2 | TECH-INSURANCE NO_REPEAT year:2025/invoice:PREMIUM-INVOICE-1 [TECH-INSURANCE/year:2025] | 市委金融办、市科技局、市财政局、市工信局",
			"D66-3.3 | IP-ABS NO_REPEAT deal:ABS-LISTING-1 [IP-ABS/deal:ABS-LISTING-1] | 人行河南省分行、市市场监管局、市财政局" })
	void each_is_counted_and_handled_as_the_text_says(String measure, String counted, String bureaus) {
		assertThat(to(measure).counted()).isEqualTo(counted);
		assertThat(to(measure).bureaus()).isEqualTo(bureaus);
		assertThat(to(measure).inForce("2025-06-02", "2025-06-03", "2028-06-02", "2028-06-03")).containsExactly(false,
				true, true, false);
	}

}
