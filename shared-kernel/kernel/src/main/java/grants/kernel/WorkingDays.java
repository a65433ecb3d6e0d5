package grants.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The working-day calendar: weekends, public holidays and make-up working days as the
 * State Council publishes them year by year. Each published year is one data file
 * {@code working-days/<year>.csv}; a year without one counts weekends alone, and every
 * date computed through such a year is provisional.
 */
public final class WorkingDays {

	private static final int FIRST_PUBLISHED_YEAR = 2022;

	private static final int NEW_YEAR_REACHES_BACK = 3;

	private static final Pattern EXCEPTION = Pattern.compile("[-0-9]+,(holiday|workday),[^,]+");

	private final Map<LocalDate, Boolean> exceptions;

	private final NavigableSet<Integer> publishedYears;

	private WorkingDays(Map<LocalDate, Boolean> exceptions, NavigableSet<Integer> publishedYears) {
		this.exceptions = Map.copyOf(exceptions);
		this.publishedYears = Collections.unmodifiableNavigableSet(publishedYears);
	}

	/**
	 * A day found by counting, and whether it was counted through days whose schedule is
	 * not published yet: it is computed again when it is.
	 */
	public record Day(LocalDate date, boolean provisional) {
	}

	/** The calendar of the State Council's schedules that this build carries. */
	public static WorkingDays published() {
		WorkingDays calendar = new WorkingDays(Map.of(), Collections.emptyNavigableSet());
		for (int year = FIRST_PUBLISHED_YEAR;; year++) {
			try (InputStream in = WorkingDays.class.getResourceAsStream("/working-days/" + year + ".csv")) {
				if (in == null) {
					return calendar;
				}
				calendar = calendar.with(year, new String(in.readAllBytes(), StandardCharsets.UTF_8));
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/**
	 * This calendar with the schedule of a further year, which ends that its dates are
	 * provisional.
	 * @param csv a heading, then a line for each exception: date, {@code holiday} or
	 * {@code workday}, name
	 * @throws IllegalArgumentException if the year is already known, or a line is bad
	 */
	public WorkingDays with(int year, String csv) {
		if (publishedYears.contains(year)) {
			throw new IllegalArgumentException("the schedule of " + year + " is already there");
		}
		Map<LocalDate, Boolean> all = new HashMap<>(exceptions);
		csv.lines().skip(1).forEach(line -> {
			LocalDate date = dateOf(line, year);
			if (all.put(date, line.contains(",workday,")) != null) {
				throw new IllegalArgumentException("schedule of " + year + ": the day occurs twice: " + line);
			}
		});
		NavigableSet<Integer> years = new TreeSet<>(publishedYears);
		years.add(year);
		return new WorkingDays(all, years);
	}

	private static LocalDate dateOf(String line, int year) {
		try {
			LocalDate date = LocalDate.parse(line.substring(0, Math.max(0, line.indexOf(','))));
			if (EXCEPTION.matcher(line).matches() && (date.getYear() == year || lastScheduleFor(date) == year)) {
				return date;
			}
			throw new IllegalArgumentException("schedule of " + year + ": bad line: " + line);
		}
		catch (DateTimeParseException e) {
			throw new IllegalArgumentException("schedule of " + year + ": no date: " + line, e);
		}
	}

	/**
	 * New Year's schedule reaches back into December: 31 December 2022 was made a holiday
	 * by the schedule of 2023, 29 December 2018 a working day by that of 2019.
	 */
	private static int lastScheduleFor(LocalDate day) {
		return day.plusDays(NEW_YEAR_REACHES_BACK).getYear();
	}

	public boolean isWorkingDay(LocalDate date) {
		Boolean exception = exceptions.get(date);
		return exception != null ? exception
				: date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	/**
	 * Whether a schedule that can still change the date has not been published yet: that
	 * of its year, or in the last days of December that of the next.
	 */
	public boolean isProvisional(LocalDate date) {
		return !publishedYears.contains(date.getYear()) || !publishedYears.contains(lastScheduleFor(date));
	}

	/**
	 * The n-th working day after the starting day, which itself does not count (Civil
	 * Code art. 201).
	 */
	public Day after(LocalDate startingDay, int workingDays) {
		if (workingDays < 0) {
			throw new IllegalArgumentException("negative number of working days: " + workingDays);
		}
		LocalDate date = startingDay;
		boolean provisional = isProvisional(date);
		for (int left = workingDays; left > 0;) {
			date = date.plusDays(1);
			provisional |= isProvisional(date);
			left -= isWorkingDay(date) ? 1 : 0;
		}
		return new Day(date, provisional);
	}

	/**
	 * The day itself if it is a working day, else the next one: where a deadline moves to
	 * (Civil Code art. 203).
	 */
	public Day onOrAfter(LocalDate date) {
		LocalDate day = date;
		boolean provisional = isProvisional(day);
		while (!isWorkingDay(day)) {
			day = day.plusDays(1);
			provisional |= isProvisional(day);
		}
		return new Day(day, provisional);
	}

}
