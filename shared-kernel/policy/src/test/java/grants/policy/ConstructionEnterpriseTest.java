package grants.policy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static grants.policy.Applied.CATALOGUE;
import static grants.policy.Construction.application;
import static grants.policy.Construction.when;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What all measures of 郑政〔2022〕19号 for enterprises of the city ask: where they are, since
 * when, and when it happened.
 */
class ConstructionEnterpriseTest {

	@ParameterizedTest
	@ValueSource(strings = { "D19-2.1a", "D19-2.1b", "D19-2.1c", "D19-2.1d", "D19-2.2", "D19-2.3a", "D19-2.3b", "D19-3",
			"D19-6a", "D19-6b", "D19-6c", "D19-6e", "D19-6f", "D19-7" })
	void must_be_of_the_city_and_who_moved_in_is_rewarded_from_the_year_of_settlement(String measure) {
		assertThat(application(measure).stating("registeredInCity", "no").failures())
			.containsExactly("it is of the city and registered in Zhengzhou");
		// it happened on 4 May 2023, or in the year 2023
		assertThat(movedIn(measure, "2022-12-31").failures()).isEmpty();
		assertThat(movedIn(measure, "2023-01-01").failures()).isEmpty();
		assertThat(movedIn(measure, "2023-12-31").failures()).isEmpty();
		assertThat(movedIn(measure, "2024-01-01").failures())
			.containsExactly("who moved in is rewarded from the year of settlement on");
	}

	@ParameterizedTest
	@ValueSource(strings = { "D19-2.1a", "D19-3" })
	void whoever_moved_in_says_when_and_nobody_else_does(String measure) {
		assertThat(application(measure).stating("fromOutsideCity", "yes").problems()).extracting(FactProblem::field)
			.containsExactly("settledOn");
		assertThat(application(measure).stating("settledOn", "2023-01-10").problems()).extracting(FactProblem::field)
			.containsExactly("settledOn");
	}

	private static Applied movedIn(String measure, String settledOn) {
		return application(measure).stating("fromOutsideCity", "yes").stating("settledOn", settledOn);
	}

	// in force from 1 July 2022; received on 1 March 2024
	@ParameterizedTest
	@ValueSource(strings = { "D19-1b", "D19-2.1a", "D19-2.1b", "D19-2.1c", "D19-2.1d", "D19-2.2", "D19-2.3a",
			"D19-2.3b", "D19-6a", "D19-6b", "D19-6c", "D19-6e" })
	void covers_what_happened_from_1_july_2022_to_the_application(String measure) {
		assertThat(on(measure, "2022-06-30").failures()).hasSize(1).first().asString().contains("1 July 2022");
		assertThat(on(measure, "2022-07-01").failures()).isEmpty();
		assertThat(on(measure, "2024-03-01").failures()).isEmpty();
		assertThat(on(measure, "2024-03-02").failures()).hasSize(1).first().asString().contains("before");
	}

	private static Applied on(String measure, String date) {
		return application(measure).stating(when(measure), date);
	}

	@ParameterizedTest
	@CsvSource({ "D19-3, 2021, false", "D19-3, 2022, true", "D19-3, 2023, true", "D19-3, 2024, false",
			"D19-7, 2021, false", "D19-7, 2022, true", "D19-7, 2023, true", "D19-7, 2024, false",
			// 上年度: the year before the application, no other
			"D19-6f, 2022, false", "D19-6f, 2023, true", "D19-6f, 2024, false" })
	void covers_years_that_are_over_and_from_2022_on(String measure, String year, boolean covered) {
		assertThat(application(measure).stating("year", year).failures().isEmpty()).isEqualTo(covered);
	}

	@ParameterizedTest
	@ValueSource(strings = { "D19-1a", "D19-1b", "D19-2.1a", "D19-2.1b", "D19-2.1c", "D19-2.1d", "D19-2.2", "D19-2.3a",
			"D19-2.3b", "D19-3", "D19-6a", "D19-6b", "D19-6c", "D19-6d", "D19-6e", "D19-6f", "D19-7" })
	void is_in_force_from_1_july_2022_without_an_end(String measure) {
		assertThat(CATALOGUE.inForceOn(measure, LocalDate.of(2022, 6, 30))).isEmpty();
		assertThat(CATALOGUE.inForceOn(measure, LocalDate.of(2022, 7, 1))).isPresent();
		assertThat(CATALOGUE.inForceOn(measure, LocalDate.of(2099, 12, 31))).isPresent();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "D19-1b | 市财政局 | 市城建局", "D19-2.1a | 市财政局 | 市城建局、市统计局、市税务局、市人社局、市交通局、市水利局",
			"D19-2.1b | 市财政局 | 市城建局、市统计局、市税务局、市人社局、市交通局、市水利局", "D19-2.1c | 市财政局 | 市城建局、市统计局、市税务局、市人社局、市交通局、市水利局",
			"D19-2.1d | 市财政局 | 市城建局、市统计局、市税务局、市人社局、市交通局、市水利局", "D19-2.2 | 市财政局 | 市城建局、市统计局、市税务局、市人社局、市交通局、市水利局",
			"D19-2.3a | 市财政局 | 市城建局、市统计局、市税务局、市人社局、市交通局、市水利局", "D19-2.3b | 市财政局 | 市城建局、市统计局、市税务局、市人社局、市交通局、市水利局",
			"D19-3 | 市财政局 | 市城建局、市统计局", "D19-6a | 市财政局 | 市税务局、市科技局、市城建局", "D19-6b | 市财政局 | 市税务局、市科技局、市城建局",
			"D19-6c | 市财政局 | 市税务局、市科技局、市城建局", "D19-6e | 市财政局 | 市税务局、市科技局、市城建局", "D19-6f | 市财政局 | 市税务局、市科技局、市城建局",
			"D19-7 | 市商务局 | 市城建局、市统计局、市财政局、市交通局、市水利局、市城管局、市园林局" })
	void is_led_by_the_bureau_that_is_printed_first_with_the_others(String measure, String lead, String others) {
		Handling handling = CATALOGUE.measure(measure).handling();
		assertThat(handling.lead().name().zh()).isEqualTo(lead);
		assertThat(handling.cooperating()).extracting(b -> b.name().zh())
			.containsExactlyElementsOf(List.of(others.split("、")));
	}

	@ParameterizedTest
	@CsvSource({ "D19-1b, CONSTR-SETTLE, NO_REPEAT, once",
			"D19-2.1a, CONSTR-UPGRADE, NO_REPEAT, certificate:QUALIFICATION-PROMOTION-1",
			"D19-2.1b, CONSTR-UPGRADE, NO_REPEAT, certificate:QUALIFICATION-PROMOTION-1",
			"D19-2.1c, CONSTR-UPGRADE, NO_REPEAT, certificate:QUALIFICATION-PROMOTION-1",
			"D19-2.1d, CONSTR-UPGRADE, NO_REPEAT, certificate:QUALIFICATION-PROMOTION-1",
			"D19-2.2, CONSTR-RANKING, NO_REPEAT, once", "D19-2.3a, CONSTR-HONOUR, HIGHER_OF, work:PROJECT-APPROVAL-1",
			"D19-2.3b, CONSTR-HONOUR, HIGHER_OF, work:PROJECT-APPROVAL-1", "D19-3, CONSTR-OUTPUT, NO_REPEAT, tier:a",
			"D19-6a, CONSTR-PATENT, NO_REPEAT, once",
			"D19-6b, CONSTR-SCI, NO_REPEAT, project:SCIENCE-PROJECT-APPROVAL-1",
			"D19-6c, CONSTR-SCI, NO_REPEAT, project:SCIENCE-PROJECT-APPROVAL-1",
			"D19-6e, CONSTR-SCI-MATCH, NO_REPEAT, award:NATIONAL-SCIENCE-AWARD-1",
			"D19-6f, CONSTR-TECH-TRANSFER, NO_REPEAT, year:2023", "D19-7, CONSTR-OUTSIDE, NO_REPEAT, year:2023" })
	void is_unique_in_its_group_and_scope(String measure, String group, Overlap.Mode mode, String scope) {
		Overlap overlap = CATALOGUE.measure(measure).overlap();
		assertThat(overlap.group().id()).isEqualTo(group);
		assertThat(overlap.mode()).isEqualTo(mode);
		assertThat(application(measure).eligible().scope()).isEqualTo(scope);
	}

}
