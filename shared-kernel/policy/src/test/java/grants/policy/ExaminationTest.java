package grants.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;
import grants.policy.Change.Aim;
import grants.policy.Change.How;

import static grants.policy.Language.under;
import static org.assertj.core.api.Assertions.assertThat;

/** What can be said from some facts without evidence. */
class ExaminationTest {

	private static final LocalDate ON = LocalDate.of(2023, 9, 1);

	private final Map<String, String> profile = new HashMap<>(Map.of("floorAreaSquareMetres", "10000", "stars",
			"two-star", "labelledOn", "2023-05-04", "district", "410105", "governmentInvested", "no"));

	@Test
	void everything_known_gives_the_amount_and_its_explanation_without_evidence() {
		Assessment.Eligible eligible = ((Finding.Eligible) greenBuilding()).assessment();
		assertThat(eligible.highest()).isEqualTo(Money.ofYuan(100_000));
		assertThat(eligible.explanation().facts()).hasSize(5).allMatch(f -> f.evidence() == null);
		assertThat(eligible.scope()).isEqualTo("project:?");
	}

	@Test
	void facts_of_other_measures_are_not_looked_at() {
		profile.put("investedMoney", "none of your business");
		assertThat(greenBuilding()).isInstanceOf(Finding.Eligible.class);
	}

	@Test
	void what_is_missing_is_named() {
		profile.remove("stars");
		profile.remove("labelledOn");
		assertThat(((Finding.Unknown) greenBuilding()).needed()).extracting(FactRequired::name)
			.containsExactly("stars", "labelledOn");
	}

	@Test
	void one_known_failure_decides_whatever_is_missing() {
		profile.remove("stars");
		profile.put("governmentInvested", "yes");
		assertThat(((Finding.NotEligible) greenBuilding()).failed()).singleElement()
			.satisfies(unmet -> assertThat(unmet.change().aim())
				.hasValue(new Aim("governmentInvested", How.IS, List.of("no"))));
	}

	@Test
	void what_can_t_be_read_is_named() {
		profile.put("stars", "five");
		profile.put("floorAreaSquareMetres", "-1");
		profile.put("governmentInvested", "yes");
		assertThat(((Finding.Invalid) greenBuilding()).problems()).extracting(FactProblem::field)
			.containsExactly("floorAreaSquareMetres", "stars");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"stars | one-star | ONE_OF two-star three-star | stars of the label: two stars or three stars",
			"labelledOn | 2022-06-30 | AT_LEAST 2022-07-01 | date of the label certificate: not before 2022-07-01",
			"labelledOn | 2023-09-02 | AT_MOST 2023-09-01 | date of the label certificate: not after 2023-09-01",
			"governmentInvested | yes | IS no | government-invested project: no" })
	void each_failure_says_the_smallest_change(String fact, String value, String aim, String what) {
		profile.put(fact, value);
		List<String> words = List.of(aim.split(" "));
		assertThat(((Finding.NotEligible) greenBuilding()).failed()).singleElement().satisfies(unmet -> {
			assertThat(unmet.change().aim())
				.hasValue(new Aim(fact, How.valueOf(words.getFirst()), words.subList(1, words.size())));
			assertThat(unmet.change().what().en()).isEqualTo(what);
			assertThat(unmet.verdict().met()).isFalse();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "T2-compared | loanRatePercent | 5 | loanRatePercent AT_MOST 4.95",
					"T2-compared | moneyIn | 99 | moneyIn MORE_THAN 100.00",
					"T2-compared | endedOn | 2023-12-31 | endedOn AT_LEAST 2024-01-01" })
	void another_fact_gives_the_figure(String measure, String fact, String value, String aim) {
		List<String> words = List.of(aim.split(" "));
		Finding finding = under(measure, "loanRatePercent", "4", "lprPercent", "3.45", "moneyIn", "100.01", "moneyOut",
				"100", "startedOn", "2024-01-01", "endedOn", "2024-01-01", "export", "no")
			.stating(fact, value)
			.examined();
		assertThat(((Finding.NotEligible) finding).failed()).singleElement()
			.satisfies(unmet -> assertThat(unmet.change().aim())
				.hasValue(new Aim(words.get(0), How.valueOf(words.get(1)), List.of(words.get(2)))));
	}

	// 15% of 21 people is 3.15: four must be newly hired
	@Test
	void a_share_is_turned_into_the_least_whole_figure() {
		Finding finding = under("T2-interest", "borrower", "small-enterprise", "staff", "21", "newlyHired", "3")
			.examined();
		assertThat(((Finding.NotEligible) finding).failed()).singleElement()
			.satisfies(unmet -> assertThat(unmet.change().aim())
				.hasValue(new Aim("newlyHired", How.AT_LEAST, List.of("4"))));
	}

	@Test
	void what_may_not_be_asked_for_says_nothing_yet() {
		Finding finding = under("T2-interest", "staff", "21", "newlyHired", "3").examined();
		assertThat(((Finding.Unknown) finding).needed()).extracting(FactRequired::name)
			.containsExactly("borrower", "loanPrincipal", "loanRatePercent", "lprPercent", "interestDays");
		Finding individual = under("T2-interest", "borrower", "individual", "staff", "nonsense").examined();
		assertThat(((Finding.Unknown) individual).needed()).extracting(FactRequired::name)
			.containsExactly("loanPrincipal", "loanRatePercent", "lprPercent", "interestDays");
		Finding enterprise = under("T2-interest", "borrower", "small-enterprise").examined();
		assertThat(((Finding.Unknown) enterprise).needed()).extracting(FactRequired::name)
			.containsExactly("loanPrincipal", "loanRatePercent", "lprPercent", "interestDays", "staff", "newlyHired");
	}

	@Test
	void out_of_force_or_without_a_base_no_fact_could_change_it() {
		Measure measure = Applied.CATALOGUE.measure("D19-6d");
		Finding early = measure.examine(Map.of(), LocalDate.of(2022, 6, 30));
		assertThat(((Finding.NotEligible) early).failed()).singleElement()
			.satisfies(unmet -> assertThat(unmet.change().aim()).isEqualTo(Optional.empty()));
		profile.put("floorAreaSquareMetres", "0");
		assertThat(((Finding.NotEligible) greenBuilding()).failed()).singleElement()
			.satisfies(unmet -> assertThat(unmet.change().what().en())
				.isEqualTo("what the amount is computed from is more than nothing"));
	}

	@Test
	void the_whole_catalogue_is_examined_in_a_few_milliseconds() {
		List<Measure> measures = Applied.CATALOGUE.measures();
		long best = Long.MAX_VALUE;
		for (int i = 0; i < 500; i++) {
			long start = System.nanoTime();
			measures.forEach(measure -> measure.examine(profile, ON));
			best = Math.min(best, System.nanoTime() - start);
		}
		assertThat(Duration.ofNanos(best)).as("%s measures", measures.size()).isLessThan(Duration.ofMillis(10));
	}

	private Finding greenBuilding() {
		return Applied.CATALOGUE.measure("D19-6d").examine(profile, ON);
	}

}
