package grants.policy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import grants.kernel.Money;
import grants.kernel.RuleViolated;

import static grants.policy.Applied.settlement;
import static grants.policy.Applied.ventureInvestment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * D65-12: 5% to 10% of the year's money investment, at most 5,000,000 per institution and
 * year.
 */
class RiskSubsidyTest {

	@ParameterizedTest
	@CsvSource({
			// 5% and 10% of the investment, each at most 5,000,000
			"20000000, 1000000.00, 2000000.00", "49999999.99, 2500000.00, 5000000.00",
			"50000000, 2500000.00, 5000000.00", "50000000.01, 2500000.00, 5000000.00",
			"99999999.99, 5000000.00, 5000000.00", "100000000, 5000000.00, 5000000.00",
			"100000000.01, 5000000.00, 5000000.00",
			// 5% of 0.10 is half a fen: up; of 0.09 less: down
			"0.10, 0.01, 0.01", "0.09, 0.00, 0.01" })
	void gives_a_band_under_the_limit(String invested, String lowest, String highest) {
		Assessment.Eligible eligible = ventureInvestment().stating("investedMoney", invested).eligible();
		assertThat(eligible.lowest()).isEqualTo(Money.parseYuan(lowest));
		assertThat(eligible.highest()).isEqualTo(Money.parseYuan(highest));
		assertThat(eligible.band()).hasValueSatisfying(band -> {
			assertThat(band.base()).isEqualTo(Money.parseYuan(invested));
			assertThat(band.lowestRate()).isEqualByComparingTo("0.05");
			assertThat(band.highestRate()).isEqualByComparingTo("0.10");
		});
	}

	@ParameterizedTest
	@CsvSource({ "20000000, 0.05, 1000000.00", "20000000, 0.10, 2000000.00", "20000000, 0.0725, 1450000.00",
			// 33,333,333.33 * 0.065 = 2,166,666.66645; * 0.0650000001 =
			// 2,166,666.66978...
			"33333333.33, 0.065, 2166666.67", "12345.67, 0.05, 617.28", "12345.70, 0.05, 617.29",
			// 12,345.70 * 0.05 = 617.285 exactly: half a fen goes up
			"60000000, 0.0833, 4998000.00", "60000000, 0.0834, 5000000.00", "60000000, 0.1, 5000000.00" })
	void pays_at_the_reviewer_s_rate_rounded_once_half_up(String invested, BigDecimal rate, String amount) {
		Applied applied = ventureInvestment().stating("investedMoney", invested);
		Measure.Amount decided = applied.measure().amountAt(applied.eligible(), rate);
		assertThat(decided.money()).isEqualTo(Money.parseYuan(amount));
		assertThat(decided.explanation().steps().getLast().value()).isEqualTo(amount);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0499999999", "0.1000000001", "0", "-0.05", "5", "1" })
	void refuses_a_rate_outside_the_band(BigDecimal rate) {
		Applied applied = ventureInvestment();
		Assessment.Eligible eligible = applied.eligible();
		assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> applied.measure().amountAt(eligible, rate))
			.satisfies(no -> {
				assertThat(no.rule()).isEqualTo(PolicyRule.RATE_INSIDE_BAND);
				assertThat(no.because().zh()).endsWith("规定幅度为5%—10%");
				assertThat(no.citations()).contains("郑政办〔2022〕65号 四、（十二）");
			});
	}

	@Test
	void refuses_a_rate_where_the_measure_gives_no_band() {
		Assessment.Eligible fixed = settlement().eligible();
		Measure measure = settlement().measure();
		assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> measure.amountAt(fixed, new BigDecimal("0.05")))
			.satisfies(no -> assertThat(no.rule()).isEqualTo(PolicyRule.RATE_SET_BY_REVIEWER));
	}

	@ParameterizedTest
	@ValueSource(strings = { "directInvestment", "investeeIsLocalUnlistedTechnology", "registeredInCity", "taxedInCity",
			"countedInCity", "filedWithNdrc", "registeredWithAmac" })
	void every_condition_is_needed(String fact) {
		assertThat(ventureInvestment().stating(fact, "no").failures()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "2025-01-01, true", "2025-12-31, true", "2024-12-31, false", "2026-01-01, false" })
	void covers_the_year_before_the_application(String receivedOn, boolean covered) {
		assertThat(ventureInvestment().receivedOn(receivedOn).failures().isEmpty()).isEqualTo(covered);
	}

	@Test
	void each_investee_of_a_year_is_a_claim_and_all_share_the_year_s_limit() {
		Assessment.Eligible one = ventureInvestment().eligible();
		Assessment.Eligible other = ventureInvestment().stating("investeeCode", "9144030071526726XG").eligible();
		assertThat(one.scope()).isEqualTo("year:2024/investee:91330100799655058B");
		assertThat(other.scope()).isEqualTo("year:2024/investee:9144030071526726XG");
		assertThat(one.capKeys()).isEqualTo(other.capKeys()).containsExactly("VC-RISK/year:2024");
	}

	@Test
	void proof_of_a_standing_fact_is_not_used_up() {
		Applied applied = ventureInvestment();
		assertThat(applied.measure().servingOnce(applied.facts())).extracting(Evidence::kind)
			.containsExactly("capital-verification");
	}

	@Test
	void the_principal_place_of_business_is_promised_from_the_application_without_end() {
		Applied applied = ventureInvestment();
		assertThat(applied.measure().obligations(applied.facts(), applied.receivedOn())).singleElement()
			.satisfies(obligation -> {
				assertThat(obligation.kind()).isEqualTo(ObligationRule.Kind.PRINCIPAL_PLACE_OF_BUSINESS);
				assertThat(obligation.startsOn()).isEqualTo("2025-03-14");
				assertThat(obligation.hasEnd()).isFalse();
				assertThat(obligation.lastDay()).isEqualTo(ObligationRule.NO_END);
				assertThat(obligation.repaymentCitation()).isEqualTo("郑政办〔2022〕65号 九、（三十五）");
			});
	}

	@Test
	void is_led_by_the_science_bureau_with_the_finance_bureau() {
		Handling handling = ventureInvestment().measure().handling();
		assertThat(handling.lead().name().zh()).isEqualTo("市科技局");
		assertThat(handling.cooperating()).extracting(b -> b.name().zh()).containsExactly("市财政局");
	}

}
