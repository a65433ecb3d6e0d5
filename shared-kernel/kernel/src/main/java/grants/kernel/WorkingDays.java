package grants.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The working-day calendar: weekends, public holidays and make-up working days as the
 * State Council publishes them year by year. Each published year is one data file
 * {@code working-days/<year>.csv}; a year without one counts weekends alone, and every
 * date computed through such a year is provisional.
 */
public final class WorkingDays {

	private static final int FIRST_PUBLISHED_YEAR = 2022;

	private final Map<LocalDate, Boolean> exceptions;

	private final NavigableSet<Integer> publishedYears;

	private WorkingDays(Map<LocalDate, Boolean> exceptions, NavigableSet<Integer> publishedYears) {
		this.exceptions = Map.copyOf(exceptions);
		this.publishedYears = Collections.unmodifiableNavigableSet(publishedYears);
	}

	/**
	 * A day found by counting, and whether a year without a published schedule was
	 * counted through.
	 */
	public record Day(LocalDate date, boolean provisional) {
	}

	/** The calendar of the State Council's schedules that this build carries. */
	public static WorkingDays published() {
		Map<LocalDate, Boolean> exceptions = new HashMap<>();
		NavigableSet<Integer> years = new TreeSet<>();
		for (int year = FIRST_PUBLISHED_YEAR; read(year, exceptions); year++) {
			years.add(year);
		}
		return new WorkingDays(exceptions, years);
	}

	private static boolean read(int year, Map<LocalDate, Boolean> exceptions) {
		String name = "/working-days/" + year + ".csv";
		try (InputStream in = WorkingDays.class.getResourceAsStream(name)) {
			if (in == null) {
				return false;
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
			lines.lines().skip(1).forEach(line -> {
				String[] columns = line.split(",", -1);
				LocalDate date = LocalDate.parse(columns[0]);
				boolean known = columns.length == 3 && (columns[1].equals("holiday") || columns[1].equals("workday"));
				if (!known || date.getYear() != year || exceptions.put(date, columns[1].equals("workday")) != null) {
					throw new IllegalStateException(name + ": bad line: " + line);
				}
			});
			return true;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public boolean isWorkingDay(LocalDate date) {
		Boolean exception = exceptions.get(date);
		return exception != null ? exception
				: date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	/** Whether the schedule of the date's year has not been published yet. */
	public boolean isProvisional(LocalDate date) {
		return !publishedYears.contains(date.getYear());
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
