package grants.policy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Text;

import static grants.policy.Language.under;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked for and required only under some circumstances, and facts held against
 * each other.
 */
class CircumstancesTest {

	@Test
	void a_fact_is_asked_for_only_then() {
		assertThat(enterprise("small-enterprise", "20", "3").problems()).isEmpty();
		assertThat(loan("individual").problems()).isEmpty();
		assertThat(loan("small-enterprise").problems()).containsExactly("staff: staff is missing",
				"newlyHired: newly hired is missing",
				"evidence.residency-proof: proof of registration, tax and statistics relations is missing (it proves: newly hired)");
	}

	@Test
	void stated_otherwise_it_is_a_problem_and_so_is_its_evidence() {
		assertThat(enterprise("individual", "20", "3").problems()).containsExactly(
				"staff: staff: not asked for under these circumstances",
				"newlyHired: newly hired: not asked for under these circumstances",
				"evidence.residency-proof: evidence of this kind is not asked for under these circumstances");
	}

	@Test
	void while_the_circumstances_are_unknown_it_is_neither_missing_nor_refused() {
		assertThat(enterprise("neither", "20.5", "3").problems()).satisfiesExactly(
				p -> assertThat(p).startsWith("borrower: "),
				p -> assertThat(p).isEqualTo("staff: staff: at most 0 decimals are allowed"));
	}

	@Test
	void a_condition_that_does_not_apply_is_not_listed() {
		assertThat(requirements(loan("individual"))).contains("an individual borrows at most 400000").hasSize(2);
		assertThat(requirements(enterprise("small-enterprise", "20", "3")))
			.contains("at least 15% are newly hired", "no more are newly hired than work there")
			.hasSize(3);
		assertThat(requirements(enterprise("larger-enterprise", "200", "16")))
			.contains("at least 8% are newly hired", "no more are newly hired than work there")
			.hasSize(3);
	}

	// 15% of 20 is 3; of 21 is 3.15; 8% of 200 is 16
	@ParameterizedTest
	@CsvSource({ "small-enterprise, 20, 3, true", "small-enterprise, 21, 3, false", "small-enterprise, 21, 4, true",
			"small-enterprise, 20, 2, false", "larger-enterprise, 200, 16, true", "larger-enterprise, 200, 15, false",
			"larger-enterprise, 201, 16, false", "small-enterprise, 1, 1, true", "small-enterprise, 1, 2, false" })
	void a_share_of_another_fact_is_exact(String borrower, String staff, String newlyHired, boolean eligible) {
		assertThat(enterprise(borrower, staff, newlyHired).failures().isEmpty()).isEqualTo(eligible);
	}

	@ParameterizedTest
	@CsvSource({ "loanRatePercent, 4.95, true", "loanRatePercent, 4.9501, false", "moneyIn, 100, false",
			"moneyIn, 100.01, true", "endedOn, 2023-12-31, false", "endedOn, 2024-01-01, true",
			"moneyOut, 99.99, true" })
	void facts_are_held_against_each_other(String fact, String value, boolean eligible) {
		assertThat(compared().stating(fact, value).failures().isEmpty()).isEqualTo(eligible);
	}

	@Test
	void a_sum_is_added_to_money_before_it_is_compared() {
		assertThat(compared().stating("moneyOut", "200.51").failures()).containsExactly("income over expenses",
				"expenses below income plus 100.50");
		assertThat(compared().stating("moneyOut", "200.50").failures()).containsExactly("income over expenses");
	}

	@Test
	void a_verdict_says_both_facts() {
		Assessment assessed = compared().stating("moneyIn", "99").assessed();
		assertThat(((Assessment.NotEligible) assessed).failed()).singleElement()
			.satisfies(v -> assertThat(v.stated())
				.isEqualTo(Text.of("收入：99.00 元，支出：100.00 元", "income: CNY 99.00, expenses: CNY 100.00")));
	}

	private static List<String> requirements(Language applied) {
		return applied.eligible().explanation().conditions().stream().map(v -> v.requirement().en()).toList();
	}

	private static Language loan(String borrower) {
		return under("T2-interest", "borrower", borrower, "loanPrincipal", "400000", "loanRatePercent", "3.95",
				"lprPercent", "3.45", "interestDays", "365");
	}

	private static Language enterprise(String borrower, String staff, String newlyHired) {
		return loan(borrower).stating("staff", staff).stating("newlyHired", newlyHired);
	}

	private static Language compared() {
		return under("T2-compared", "loanRatePercent", "4.95", "lprPercent", "3.45", "moneyIn", "100.01", "moneyOut",
				"100", "startedOn", "2024-01-01", "endedOn", "2024-01-01", "export", "no");
	}

}
