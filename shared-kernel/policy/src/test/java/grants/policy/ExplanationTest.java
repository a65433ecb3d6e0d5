package grants.policy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.Text;

import static grants.policy.Language.under;
import static org.assertj.core.api.Assertions.assertThat;

/** EXPLAINED: from the explanation alone an independent program gets the same amount. */
class ExplanationTest {

	static Stream<Applied> applications() {
		return Stream
			.of(first(), FinancialCentreRewardsTest.all(), FuturesRewardsTest.all(), VentureCapitalRewardsTest.all(),
					TechnologyFinanceRewardsTest.all(), Construction.all(), StartupLoanSubsidyTest.all(),
					TradeProjectCallTest.all())
			.flatMap(applied -> applied);
	}

	private static Stream<Applied> first() {
		return Stream.of(Applied.settlement(), Applied.greenBuilding(),
				Applied.greenBuilding().stating("floorAreaSquareMetres", "12345.67").stating("stars", "three-star"),
				Applied.greenBuilding().stating("floorAreaSquareMetres", "300000.01"), Applied.ventureInvestment(),
				Applied.ventureInvestment().stating("investedMoney", "60000000"), Applied.bankLoans("D18-4"),
				Applied.bankLoans("D66-3.1").stating("loanIncrement", "1234567890.12"));
	}

	@ParameterizedTest
	@MethodSource("applications")
	void every_step_can_be_computed_again_and_the_last_is_the_amount(Applied applied) {
		Assessment.Eligible eligible = applied.eligible();
		recompute(eligible.explanation().steps(), eligible.highest());
	}

	static Stream<Language> invented() {
		return Stream.of(under("T2-tiers", "annualOutput", "70000000000", "previousHighestOutput", "10000000000"),
				under("T2-tiers", "annualOutput", "10000000000", "previousHighestOutput", "0"),
				under("T2-over", "outsideOutput", "2000000000"), under("T2-band"), under("T2-most"),
				under("T2-staged", "stage", "listed"), under("T2-ranked", "year", "2023"), under("T2-equal"),
				under("T2-yearly", "year", "2021", "firstYear", "2019", "retainedContribution", "1234567.89"),
				loan("3.95", "3.45"), loan("1.5001", "0.0001"), loan("3.1234", "3.7"));
	}

	@ParameterizedTest
	@MethodSource("invented")
	void so_can_every_kind_of_formula(Language applied) {
		Assessment.Eligible eligible = applied.eligible();
		recompute(eligible.explanation().steps(), eligible.highest());
		assertThat(eligible.explanation().steps()).allMatch(s -> s.citation().startsWith("测试〔2024〕2号"));
	}

	private static Language loan(String rate, String prime) {
		return under("T2-interest", "borrower", "individual", "loanPrincipal", "399999.99", "loanRatePercent", rate,
				"lprPercent", prime, "interestDays", "127");
	}

	@Test
	void so_can_the_steps_of_a_reviewer_s_rate_and_of_a_cap_over_several_awards() {
		Applied applied = Applied.ventureInvestment().stating("investedMoney", "33333333.33");
		Measure.Amount decided = applied.measure().amountAt(applied.eligible(), new BigDecimal("0.065"));
		recompute(decided.explanation().steps(), decided.money());
		AwardId earlier = AwardId.of(new ApplicationId("application-00000000-0000-4000-8000-000000000001"));
		Cap.Use use = applied.measure()
			.caps()
			.getFirst()
			.apply(decided.money(), List.of(new Cap.Earlier(earlier, Money.ofFen(400_000_001))));
		recompute(List.of(use.step()), Money.ofFen(99_999_999));
	}

	@ParameterizedTest
	@MethodSource("applications")
	void every_fact_condition_step_and_cap_is_there_with_its_clause(Applied applied) {
		Explanation explanation = applied.eligible().explanation();
		Facts facts = applied.facts();
		assertThat(explanation.facts()).extracting(Fact::required)
			.isEqualTo(applied.measure().facts().stream().filter(f -> given(f.when(), facts)).toList());
		assertThat(explanation.facts()).allMatch(f -> f.required().evidence() == null || f.evidence() != null);
		assertThat(explanation.conditions()).hasSize(1 + (int) applied.measure()
			.conditions()
			.stream()
			.filter(c -> given(c.when().orElse(null), facts) && facts.hasAll(c.check().facts()))
			.count());
		assertThat(explanation.citations()).contains(applied.measure().citation()).doesNotHaveDuplicates();
		assertThat(explanation.steps()).allMatch(s -> explanation.citations().contains(s.citation()));
		assertThat(explanation.notes()).containsAll(applied.measure().notes().stream().map(Note::text).toList());
	}

	@Test
	void prints_a_page_in_both_languages() throws IOException {
		Text page = Applied.ventureInvestment().stating("investedMoney", "60000000").eligible().explanation().print();
		assertThat(page.zh()).isEqualTo(stored("D65-12.zh.txt"));
		assertThat(page.en()).isEqualTo(stored("D65-12.en.txt"));
	}

	private static void recompute(List<Step> steps, Money amount) {
		for (Step step : steps) {
			assertThat(Arithmetic.of(step)).as(step.what().en()).isEqualByComparingTo(step.value());
			assertThat(step.what().zh()).endsWith(step.what().en().substring(step.what().en().lastIndexOf(": ") + 2));
		}
		assertThat(steps.getLast().value()).isEqualTo(amount.toString());
	}

	private static String stored(String name) throws IOException {
		try (InputStream in = ExplanationTest.class.getResourceAsStream("/explanations/" + name)) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Whether a fact is asked for, or a condition required. */
	private static boolean given(Check.@Nullable OfValue when, Facts facts) {
		return when == null || facts.has(when.fact()) && when.holds(facts.fact(when.fact()).value());
	}

}
