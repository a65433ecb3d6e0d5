package grants.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Conditions on years: over before the receipt ({@code endedBeforeReceipt}), from the
 * year of a day on ({@code fromYearOf}); and guards on facts that are not always asked
 * for.
 */
class YearConditionsTest {

	private static final LocalDate RECEIVED = LocalDate.of(2024, 5, 6);

	private final Map<String, String> stated = new LinkedHashMap<>(
			Map.of("year", "2023", "wonOn", "2023-03-04", "moved", "yes", "movedOn", "2023-06-07"));

	@ParameterizedTest
	@CsvSource({ "year, 2022, false", "year, 2023, true", "year, 2024, false", "wonOn, 2022-12-31, false",
			"wonOn, 2023-01-01, true", "movedOn, 2023-12-31, true", "movedOn, 2024-01-01, false" })
	void hold_at_their_edges(String fact, String value, boolean holds) {
		stated.put(fact, value);
		assertThat(measure().examine(stated, RECEIVED) instanceof Finding.Eligible).isEqualTo(holds);
	}

	@Test
	void ask_nothing_of_whom_they_do_not_concern() {
		stated.putAll(Map.of("moved", "no", "wonOn", "2001-01-01"));
		stated.remove("movedOn");
		assertThat(measure().read(stated, List.of()).orRefuse().all()).hasSize(3);
		assertThat(measure().examine(stated, RECEIVED)).isInstanceOf(Finding.Eligible.class);
	}

	@ParameterizedTest
	@CsvSource({ "year, 2022, year: not before 2023", "year, 2024, year: before 2024",
			"wonOn, 2022-12-31, won on: not before 2023-01-01" })
	void say_what_would_turn_them(String fact, String value, String change) {
		stated.put(fact, value);
		assertThat(((Finding.NotEligible) measure().examine(stated, RECEIVED)).failed())
			.extracting(unmet -> unmet.change().what().en())
			.containsExactly(change);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "fact: wonOn, fromYearOf: movedOn | fact: moved, fromYearOf: movedOn",
					"fact: wonOn, fromYearOf: movedOn | fact: wonOn, fromYearOf: year",
					"fact: year, endedBeforeReceipt: yes | fact: wonOn, endedBeforeReceipt: yes",
					"endedBeforeReceipt: yes | endedBeforeReceipt: no",
					// a fact can't be asked for under circumstances that are not always
					// told
					"type: YES_NO} | type: YES_NO, when: {fact: movedOn, atLeast: 2020-01-01}}" })
	void that_can_t_be_meant_are_refused(String from, String to) {
		String text = Language.text("T3");
		assertThat(text).contains(from);
		assertThatExceptionOfType(CatalogueBroken.class)
			.isThrownBy(() -> Language.withDocument("T3", text.replace(from, to)))
			.withMessageMatching("(?s)T3\\.yaml:\\d+: .*");
	}

	private static Measure measure() {
		return Language.withDocument("T3", Language.text("T3")).measure("T3-years");
	}

}
