package grants.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import grants.kernel.RuleViolated;
import grants.kernel.SocialCreditCode;

import static grants.policy.Applied.greenBuilding;
import static grants.policy.Applied.settlement;
import static grants.policy.Applied.ventureInvestment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What applicants write becomes facts, or a list of everything that is wrong. */
class ReadingTest {

	@Test
	void everything_wrong_is_named_at_once_with_field_and_clause() {
		List<FactProblem> problems = ventureInvestment().stating("investedMoney", "-1")
			.stating("investeeCode", "91330100799655058A")
			.without("taxedInCity")
			.stating("colour", "green")
			.notShowing("ndrc-filing")
			.showing("passport", "1")
			.problems();
		assertThat(problems).extracting(FactProblem::field)
			.containsExactly("investedMoney", "investeeCode", "taxedInCity", "colour", "evidence.ndrc-filing",
					"evidence.passport");
		assertThat(problems).extracting(FactProblem::citation)
			.containsExactly("郑政办〔2022〕65号 四、（十二）", "郑政办〔2022〕65号 四、（十二）", "郑政办〔2022〕65号 一、（三）", "郑政办〔2022〕65号 四、（十二）",
					"郑政办〔2022〕65号 一、（三）", "郑政办〔2022〕65号 四、（十二）");
	}

	@Test
	void nothing_stated_names_every_fact_and_every_evidence() {
		Measure measure = settlement().measure();
		assertThat(((Reading.Incomplete) measure.read(Map.of(), List.of())).problems()).extracting(FactProblem::field)
			.containsExactly("settledOn", "fromOutsideCity", "qualification", "evidence.settlement-registration",
					"evidence.qualification-certificate");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1000.001 | at most 2 decimals are allowed", "-0.01 | it can't be negative",
					"1,000 | a plain number without separators is expected",
					"1e9 | a plain number without separators is expected",
					"two | a plain number without separators is expected", "' ' | nothing is stated",
					"100000000000.01 | it is implausible: more than CNY 100,000,000,000.00",
					"99999999999999999 | a plain number without separators is expected" })
	void money_is_plain_and_plausible(String stated, String why) {
		assertThat(ventureInvestment().stating("investedMoney", stated).problems()).singleElement()
			.satisfies(p -> assertThat(p.what().en()).endsWith(": " + why));
	}

	@ParameterizedTest
	@CsvSource({ "0, 0.00", "1000, 1000.00", "1000.5, 1000.50", "1000.50, 1000.50", "1000.5000, 1000.50",
			"００１０００．５, 1000.50", "100000000000, 100000000000.00" })
	void money_is_kept_in_canonical_text(String stated, String text) {
		assertThat(ventureInvestment().stating("investedMoney", stated).facts().fact("investedMoney").text())
			.isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2023-02-29 | a date that exists", "2023-2-1 | a date that exists",
					"10.01.2023 | a date that exists", "1899-01-01 | implausible: less than 1949-10-01",
					"2100-01-01 | implausible: more than 2099-12-31" })
	void dates_exist_and_are_plausible(String stated, String why) {
		assertThat(settlement().stating("settledOn", stated).problems()).singleElement()
			.satisfies(p -> assertThat(p.what().en()).contains(why));
	}

	@ParameterizedTest
	@ValueSource(strings = { "24", "20244", "1948", "2100", "二〇二四" })
	void years_have_four_digits_and_are_plausible(String stated) {
		assertThat(ventureInvestment().stating("year", stated).problems()).extracting(FactProblem::field)
			.containsExactly("year");
	}

	@ParameterizedTest
	@CsvSource({ "10000.001", "10000000.01" })
	void areas_have_two_decimals_and_are_plausible(String stated) {
		assertThat(greenBuilding().stating("floorAreaSquareMetres", stated).problems()).extracting(FactProblem::field)
			.containsExactly("floorAreaSquareMetres");
	}

	@Test
	void an_unknown_choice_is_answered_with_the_choices() {
		assertThat(settlement().stating("qualification", "特级").problems()).singleElement()
			.satisfies(p -> assertThat(p.what().zh()).contains("special-grade（特级）", "first-grade（一级）"));
	}

	@ParameterizedTest
	@CsvSource({ "yes, yes", "true, yes", "是, yes", "no, no", "false, no", "否, no" })
	void yes_and_no_are_read_in_both_languages(String stated, String text) {
		assertThat(settlement().stating("fromOutsideCity", stated).facts().fact("fromOutsideCity").text())
			.isEqualTo(text);
		assertThat(settlement().stating("fromOutsideCity", "maybe").problems()).hasSize(1);
	}

	@Test
	void a_credit_code_is_kept_canonical() {
		assertThat(
				ventureInvestment().stating("investeeCode", " 9133 0100 7996 5505 8b ").facts().words("investeeCode"))
			.isEqualTo("91330100799655058B");
	}

	@Test
	void a_piece_of_evidence_has_a_number_and_comes_alone() {
		assertThat(settlement().notShowing("qualification-certificate")
			.showing("qualification-certificate", " ")
			.problems()).singleElement().satisfies(p -> assertThat(p.what().en()).endsWith("has no number"));
		assertThat(settlement().showing("qualification-certificate", "D141000002").problems()).singleElement()
			.satisfies(p -> assertThat(p.field()).isEqualTo("evidence.qualification-certificate"));
	}

	@Test
	void evidence_numbers_have_one_spelling() {
		assertThat(new Evidence("x", "豫ａ１２－3 4\u200b", Applied.SHA))
			.isEqualTo(new Evidence("x", "豫A12-34", Applied.SHA));
		assertThatIllegalArgumentException().isThrownBy(() -> new Evidence("x", "1", "ABC"));
	}

	@Test
	void a_refusal_lists_every_problem_and_clause() {
		Reading reading = settlement().without("settledOn").stating("qualification", "x").read();
		assertThatExceptionOfType(RuleViolated.class).isThrownBy(reading::orRefuse).satisfies(no -> {
			assertThat(no.rule()).isEqualTo(PolicyRule.FACTS_COMPLETE);
			assertThat(no.because().en()).contains("settledOn", "qualification");
			assertThat(no.citations()).contains("郑政〔2022〕19号 三、（一）");
		});
	}

	@Test
	void an_ineligible_application_is_refused_with_what_is_required_and_what_was_stated() {
		Assessment assessment = settlement().stating("qualification", "first-grade").assessed();
		assertThatExceptionOfType(RuleViolated.class).isThrownBy(assessment::orRefuse).satisfies(no -> {
			assertThat(no.rule()).isEqualTo(PolicyRule.CONDITIONS_MET);
			assertThat(no.because().zh()).isEqualTo("要求“具有特级总承包资质”，而“总承包资质等级：一级”");
		});
	}

	@Test
	void only_the_payee_that_the_measure_names_is_paid() {
		var applied = settlement();
		var beneficiary = new SocialCreditCode("91330100799655058B");
		var other = new SocialCreditCode("9144030071526726XG");
		PayeeRule rule = applied.measure().payment().payee();
		assertThat(rule.payee(beneficiary, applied.facts())).isEqualTo(beneficiary);
		PayeeRule byFact = new PayeeRule(Optional.of("investeeCode"));
		assertThat(byFact.payee(other, ventureInvestment().facts())).isEqualTo(beneficiary);
	}

}
