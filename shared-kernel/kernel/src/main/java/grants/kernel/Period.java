package grants.kernel;

import java.time.LocalDate;

/**
 * A period of years, months and days as the Civil Code counts it (art. 201-202): the
 * starting day does not count, and the last day is the same-numbered day of the final
 * month, or that month's last day if there is none.
 */
public record Period(int years, int months, int days) {

	public Period {
		if (years < 0 || months < 0 || days < 0 || years + months + days == 0) {
			throw new IllegalArgumentException(
					"not a period: " + years + " years " + months + " months " + days + " days");
		}
	}

	public static Period ofYears(int years) {
		return new Period(years, 0, 0);
	}

	public static Period ofMonths(int months) {
		return new Period(0, months, 0);
	}

	public static Period ofDays(int days) {
		return new Period(0, 0, days);
	}

	/** The last day that belongs to the period; it ends with that day, Asia/Shanghai. */
	public LocalDate lastDay(LocalDate startingDay) {
		return startingDay.plusMonths(12L * years + months).plusDays(days);
	}

}
