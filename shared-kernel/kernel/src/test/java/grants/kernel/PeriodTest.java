package grants.kernel;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTest {

	@ParameterizedTest
	@CsvSource({ "2023-01-10, 2028-01-10", "2024-02-29, 2029-02-28", "2023-02-28, 2028-02-28", "2023-12-31, 2028-12-31",
			"2019-02-28, 2024-02-28" })
	void five_years_end_on_the_same_day_or_the_last_of_its_month(LocalDate start, LocalDate lastDay) {
		assertThat(Period.ofYears(5).lastDay(start)).isEqualTo(lastDay);
	}

	@Test
	void four_years_from_a_leap_day_end_on_a_leap_day() {
		assertThat(Period.ofYears(4).lastDay(LocalDate.of(2024, 2, 29))).isEqualTo("2028-02-29");
	}

	@ParameterizedTest
	@CsvSource({ "2025-01-31, 1, 2025-02-28", "2024-01-31, 1, 2024-02-29", "2025-03-31, 6, 2025-09-30",
			"2025-08-31, 3, 2025-11-30", "2025-11-30, 3, 2026-02-28", "2025-02-28, 1, 2025-03-28" })
	void months_end_on_the_same_day_or_the_last_of_the_month(LocalDate start, int months, LocalDate lastDay) {
		assertThat(Period.ofMonths(months).lastDay(start)).isEqualTo(lastDay);
	}

	@Test
	void the_starting_day_does_not_count() {
		assertThat(Period.ofDays(15).lastDay(LocalDate.of(2025, 12, 20))).isEqualTo("2026-01-04");
	}

	@Test
	void years_and_months_are_added_before_the_end_of_the_month_is_looked_for() {
		// 13 months from 31 January 2023: 29 February 2024, not 28 March by way of 31
		// January 2024
		assertThat(new Period(1, 1, 0).lastDay(LocalDate.of(2023, 1, 31))).isEqualTo("2024-02-29");
		assertThat(new Period(0, 1, 1).lastDay(LocalDate.of(2023, 1, 31))).isEqualTo("2023-03-01");
		assertThat(new Period(1, 1, 1).lastDay(LocalDate.of(2023, 1, 31))).isEqualTo("2024-03-01");
	}

	@Test
	void a_period_lasts() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(0, 0, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(1, -1, 0));
	}

}
