package grants.policy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import grants.kernel.Money;

import static grants.policy.Applied.settlement;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 郑政〔2022〕19号 三、（一）: once, 8,000,000 yuan for a special-grade general contractor that
 * moves in and 2,000,000 for the headquarters of a class A design enterprise.
 */
class SettlementRewardTest {

	@Test
	void pays_8_000_000_once() {
		assertThat(settlement().amount()).isEqualTo(Money.ofYuan(8_000_000));
		assertThat(settlement().eligible().scope()).isEqualTo("once");
		assertThat(settlement().eligible().band()).isEmpty();
		assertThat(settlement().measure().overlap().group().id()).isEqualTo("CONSTR-SETTLE");
	}

	@Test
	void pays_a_design_headquarters_2_000_000_once_of_the_same_type() {
		assertThat(design().amount()).isEqualTo(Money.ofYuan(2_000_000));
		assertThat(design().measure().overlap()).isEqualTo(settlement().measure().overlap());
	}

	@ParameterizedTest
	@CsvSource({ "designQualification, other, it holds a design qualification of comprehensive class A",
			"headquartersMoved, no, its headquarters moved into the city",
			"fromOutsideCity, no, the enterprise comes from outside Zhengzhou" })
	void pays_no_other_design_enterprise(String fact, String value, String failure) {
		assertThat(design().stating(fact, value).failures()).containsExactly(failure);
	}

	@ParameterizedTest
	@ValueSource(strings = { "first-grade", "other" })
	void pays_nothing_below_special_grade(String grade) {
		assertThat(settlement().stating("qualification", grade).failures())
			.containsExactly("it holds a special-grade general contracting qualification");
	}

	@Test
	void pays_nothing_to_an_enterprise_of_the_city() {
		assertThat(settlement().stating("fromOutsideCity", "no").failures())
			.containsExactly("the enterprise comes from outside Zhengzhou");
	}

	@Test
	void every_failed_condition_is_named_with_what_was_stated_and_its_clause() {
		Assessment assessment = settlement().stating("fromOutsideCity", "no")
			.stating("qualification", "first-grade")
			.assessed();
		assertThat(((Assessment.NotEligible) assessment).failed()).extracting(v -> v.stated().zh() + " " + v.citation())
			.containsExactly("迁入前注册地在郑州市域外：否 郑政〔2022〕19号 三、（一）", "总承包资质等级：一级 郑政〔2022〕19号 三、（一）");
	}

	// I: settled on or after the day on which the document came into force
	@ParameterizedTest
	@CsvSource({ "2022-06-30, false", "2022-07-01, true" })
	void covers_who_settled_from_1_july_2022(String settledOn, boolean covered) {
		assertThat(settlement().stating("settledOn", settledOn).failures().isEmpty()).isEqualTo(covered);
	}

	@ParameterizedTest
	@CsvSource({ "2023-01-09, false", "2023-01-10, true" })
	void covers_who_has_settled_when_it_applies(String receivedOn, boolean covered) {
		assertThat(settlement().receivedOn(receivedOn).failures().isEmpty()).isEqualTo(covered);
	}

	@ParameterizedTest
	@CsvSource({ "2023-01-10, 2028-01-10", "2024-02-29, 2029-02-28" })
	void locks_both_in_for_five_years_from_the_settlement(String settledOn, String lastDay) {
		for (Applied applied : List.of(settlement(), design())) {
			applied.stating("settledOn", settledOn).receivedOn("2024-06-03");
			assertThat(applied.measure().obligations(applied.facts(), applied.receivedOn())).singleElement()
				.satisfies(obligation -> {
					assertThat(obligation.kind()).isEqualTo(ObligationRule.Kind.RESIDENCY_LOCK_IN);
					assertThat(obligation.startsOn()).isEqualTo(settledOn);
					assertThat(obligation.lastDay()).isEqualTo(lastDay);
					assertThat(obligation.citation()).isEqualTo("郑政〔2022〕19号 三、（一）");
					assertThat(obligation.hasEnd()).isTrue();
				});
		}
	}

	@Test
	void is_led_by_the_finance_bureau_with_the_construction_bureau_and_paid_by_the_city() {
		Measure measure = settlement().measure();
		assertThat(measure.handling().lead().name().zh()).isEqualTo("市财政局");
		assertThat(measure.handling().cooperating()).extracting(b -> b.name().zh()).containsExactly("市城建局");
		assertThat(measure.handling().noticeWorkingDays()).isEqualTo(5);
		assertThat(measure.handling().opinionWorkingDays()).isEqualTo(10);
		assertThat(measure.treasuryShares(settlement().facts())).isEqualTo(List.of(new TreasuryWeight("city", 1)));
		assertThat(measure.payment().instalments()).isEqualTo(List.of(1));
	}

	@Test
	void an_application_before_the_document_was_in_force_is_refused() {
		Measure measure = settlement().measure();
		assertThat(measure.assess(settlement().facts(), LocalDate.of(2022, 6, 30))).isInstanceOfSatisfying(
				Assessment.NotEligible.class,
				no -> assertThat(no.failed().getFirst().stated().en()).isEqualTo("received on 2022-06-30"));
	}

	private static Applied design() {
		return Construction.application("D19-1b");
	}

}
