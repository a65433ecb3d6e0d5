package grants.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar dates of the platform are dates in Asia/Shanghai. */
public final class CityTime {

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private CityTime() {
	}

	public static LocalDate dateOf(Instant instant) {
		return instant.atZone(ZONE).toLocalDate();
	}

	/** The first instant of the day. */
	public static Instant startOf(LocalDate day) {
		return day.atStartOfDay(ZONE).toInstant();
	}

	/**
	 * The first instant after the day: whatever lasts until the end of the day is over
	 * then.
	 */
	public static Instant endOf(LocalDate day) {
		return startOf(day.plusDays(1));
	}

}
