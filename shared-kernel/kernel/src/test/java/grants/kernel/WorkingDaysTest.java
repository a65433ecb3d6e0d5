package grants.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDaysTest {

	private static final LocalDate NATIONAL_DAY = LocalDate.of(2025, 10, 1);

	private final WorkingDays calendar = WorkingDays.published();

	@ParameterizedTest
	@ValueSource(ints = { 2022, 2023, 2024, 2025, 2026 })
	void every_exception_of_the_schedules_is_kept_and_changes_something(int year) throws IOException {
		try (InputStream in = WorkingDays.class.getResourceAsStream("/working-days/" + year + ".csv")) {
			String csv = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
			csv.lines().skip(1).forEach(line -> {
				LocalDate date = LocalDate.parse(line.split(",")[0]);
				boolean works = line.split(",")[1].equals("workday");
				assertThat(calendar.isWorkingDay(date)).as(line).isEqualTo(works);
				if (works) {
					assertThat(date.getDayOfWeek()).as(line).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
				}
			});
		}
	}

	// Days made up for move work, they don't make any: what is left is the weekdays of
	// the year less the
	// legal holidays, 11 days until 2024 and 13 from 2025.
	@ParameterizedTest
	@CsvSource({ "2022, 260, 11", "2023, 260, 11", "2024, 262, 11", "2025, 261, 13", "2026, 261, 13" })
	void a_year_has_its_weekdays_less_the_legal_holidays(int year, int weekdays, int holidays) {
		long working = LocalDate.of(year, 1, 1)
			.datesUntil(LocalDate.of(year + 1, 1, 1))
			.filter(calendar::isWorkingDay)
			.count();
		assertThat(working).isEqualTo(weekdays - holidays);
	}

	@Test
	void national_day_2025_lasts_from_1_to_8_october_with_days_made_up_before_and_after() {
		assertThat(NATIONAL_DAY.datesUntil(NATIONAL_DAY.plusDays(8))).noneMatch(calendar::isWorkingDay);
		assertThat(calendar.isWorkingDay(LocalDate.of(2025, 9, 28))).as("Sunday made up for").isTrue();
		assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 11))).as("Saturday made up for").isTrue();
		assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 12))).as("plain Sunday").isFalse();
	}

	@Test
	void five_working_days_over_national_day_2025() {
		// from Monday 29 September: 30 (1), holidays until 8, then 9 (2), 10 (3),
		// Saturday 11 made up (4), Monday 13 (5)
		assertThat(calendar.after(LocalDate.of(2025, 9, 29), 5)).isEqualTo(day("2025-10-13"));
	}

	@Test
	void the_starting_day_does_not_count_and_no_days_are_that_day() {
		assertThat(calendar.after(LocalDate.of(2025, 6, 9), 5)).isEqualTo(day("2025-06-16"));
		assertThat(calendar.after(LocalDate.of(2025, 6, 9), 0)).isEqualTo(day("2025-06-09"));
		assertThatIllegalArgumentException().isThrownBy(() -> calendar.after(NATIONAL_DAY, -1));
	}

	@Test
	void a_deadline_on_a_holiday_moves_to_the_next_working_day() {
		assertThat(calendar.onOrAfter(NATIONAL_DAY)).isEqualTo(day("2025-10-09"));
		assertThat(calendar.onOrAfter(LocalDate.of(2025, 9, 28))).isEqualTo(day("2025-09-28"));
		assertThat(calendar.onOrAfter(LocalDate.of(2026, 2, 14))).as("Saturday made up for")
			.isEqualTo(day("2026-02-14"));
	}

	@Test
	void past_the_last_schedule_weekends_alone_count_and_the_date_is_provisional() {
		assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
		assertThat(calendar.after(LocalDate.of(2026, 12, 24), 7))
			.isEqualTo(new WorkingDays.Day(date("2027-01-04"), true));
		assertThat(calendar.onOrAfter(LocalDate.of(2027, 10, 2)))
			.isEqualTo(new WorkingDays.Day(date("2027-10-04"), true));
	}

	// The schedule of 2023 made 31 December 2022 a holiday: until a year's schedule is
	// out, the last days of
	// the December before can still change.
	@ParameterizedTest
	@CsvSource({ "2026-12-28, false", "2026-12-29, true", "2026-12-31, true", "2025-12-31, false", "2021-12-31, true" })
	void the_last_days_of_december_are_provisional_until_the_next_schedule_is_out(LocalDate date, boolean provisional) {
		assertThat(calendar.isProvisional(date)).isEqualTo(provisional);
	}

	@Test
	void the_schedule_of_a_further_year_ends_that_its_dates_are_provisional() {
		WorkingDays later = calendar.with(2027, """
				date,kind,name
				2026-12-31,holiday,元旦
				2027-01-01,holiday,元旦
				2027-01-03,workday,元旦
				""");
		assertThat(later.after(LocalDate.of(2026, 12, 30), 1)).isEqualTo(day("2027-01-03"));
		assertThat(later.isProvisional(date("2026-12-31"))).isFalse();
		assertThat(later.isProvisional(date("2027-12-31"))).isTrue();
		assertThat(calendar.isWorkingDay(date("2026-12-31"))).as("the old calendar is what it was").isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2028-01-01,holiday,元旦", "2026-12-28,holiday,元旦", "2027-01-01,feast,元旦", "2027-01-01,holiday",
					"2027-02-30,holiday,春节", "holiday", "2027-05-01,holiday,劳动节\n2027-05-01,workday,劳动节" })
	void a_bad_line_stops_the_load(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> calendar.with(2027, "date,kind,name\n" + line))
			.withMessageContaining(line.lines().toList().getLast());
	}

	@Test
	void a_deadline_that_moves_into_provisional_days_is_provisional() {
		WorkingDays until2030 = calendar;
		for (int year = 2027; year <= 2030; year++) {
			until2030 = until2030.with(year, "date,kind,name");
		}
		// 28 December 2030 is a Saturday, 29 to 31 wait for the schedule of 2031
		assertThat(until2030.onOrAfter(date("2030-12-28"))).isEqualTo(new WorkingDays.Day(date("2030-12-30"), true));
		assertThat(until2030.onOrAfter(date("2030-12-27"))).isEqualTo(day("2030-12-27"));
	}

	@Test
	void a_known_year_is_not_replaced() {
		assertThatIllegalArgumentException().isThrownBy(() -> calendar.with(2026, "date,kind,name"));
	}

	private static WorkingDays.Day day(String date) {
		return new WorkingDays.Day(date(date), false);
	}

	private static LocalDate date(String date) {
		return LocalDate.parse(date);
	}

}
