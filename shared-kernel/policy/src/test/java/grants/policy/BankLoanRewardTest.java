package grants.policy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import grants.kernel.Money;

import static grants.policy.Applied.CATALOGUE;
import static grants.policy.Applied.bankLoans;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * D18-4 and D66-3.1: 0.2% of an increment of at least 1,000,000,000, at most 2,000,000 a
 * year. At 0.2% the threshold already reaches the limit, so every eligible bank gets it.
 */
class BankLoanRewardTest {

	@ParameterizedTest
	@CsvSource({ "D18-4, 1000000000", "D66-3.1, 1000000000", "D18-4, 1000000000.01", "D66-3.1, 250000000000" })
	void pays_0_2_percent_from_1_000_000_000_and_never_above_2_000_000(String measure, String increment) {
		assertThat(bankLoans(measure).stating("loanIncrement", increment).amount()).isEqualTo(Money.ofYuan(2_000_000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "D18-4", "D66-3.1" })
	void pays_nothing_just_under_the_threshold(String measure) {
		assertThat(bankLoans(measure).stating("loanIncrement", "999999999.99").failures())
			.containsExactly("the balance grew by at least 1,000,000,000 yuan");
	}

	@ParameterizedTest
	@CsvSource({ "D18-4, 2025-12-31, false", "D18-4, 2026-01-01, true", "D66-3.1, 2026-12-31, true",
			"D66-3.1, 2027-01-01, false" })
	void covers_the_increment_of_the_year_before_the_application(String measure, String receivedOn, boolean covered) {
		assertThat(bankLoans(measure).receivedOn(receivedOn).failures().isEmpty()).isEqualTo(covered);
	}

	@Test
	void both_are_of_the_same_type_within_one_limit_and_scope_so_a_year_is_rewarded_once() {
		Assessment.Eligible old = bankLoans("D18-4").eligible();
		Assessment.Eligible recent = bankLoans("D66-3.1").eligible();
		assertThat(old.scope()).isEqualTo(recent.scope()).isEqualTo("year:2025");
		assertThat(old.capKeys()).isEqualTo(recent.capKeys()).containsExactly("BANK-TECH-LOAN/year:2025");
		assertThat(CATALOGUE.measure("D18-4").overlap()).isEqualTo(CATALOGUE.measure("D66-3.1").overlap());
		assertThat(CATALOGUE.measure("D18-4").overlap().mode()).isEqualTo(Overlap.Mode.NO_REPEAT);
		assertThat(CATALOGUE.document("D18").overlaps()).singleElement()
			.satisfies(clause -> assertThat(clause.text().zh()).endsWith("不得重复申请。"));
	}

	@ParameterizedTest
	@CsvSource({ "2025-06-02, false", "2025-06-03, true", "2028-06-02, true", "2028-06-03, false" })
	void the_newer_measure_is_in_force_for_three_years(LocalDate date, boolean inForce) {
		assertThat(CATALOGUE.inForceOn("D66-3.1", date).isPresent()).isEqualTo(inForce);
		assertThat(CATALOGUE.inForceOn("D18-4", date)).isPresent();
	}

	@Test
	void the_rate_that_a_newspaper_misprinted_is_shown_with_both_citations() {
		assertThat(bankLoans("D66-3.1").measure().discrepancies()).singleElement().satisfies(d -> {
			assertThat(d.text().zh()).contains("0.2‰", "0.2%", "以印发文件为准");
			assertThat(d.citations()).hasSize(2).first().isEqualTo("郑政文〔2025〕66号 三、（一）");
		});
		assertThat(bankLoans("D66-3.1").eligible().explanation().notes()).anyMatch(note -> note.zh().contains("0.2‰"));
		assertThat(bankLoans("D66-3.1").eligible().explanation().citations()).anyMatch(c -> c.startsWith("报纸"));
	}

	@Test
	void bureaus_are_those_that_the_texts_print() {
		Handling old = CATALOGUE.measure("D18-4").handling();
		assertThat(old.lead().name().zh()).isEqualTo("市金融局");
		assertThat(old.cooperating()).extracting(b -> b.name().zh()).containsExactly("市财政局");
		Handling recent = CATALOGUE.measure("D66-3.1").handling();
		assertThat(recent.lead().name().zh()).isEqualTo("人行河南省分行");
		assertThat(recent.cooperating()).extracting(b -> b.name().zh())
			.containsExactly("市委金融办", "市科技局", "市财政局", "市工信局");
	}

}
