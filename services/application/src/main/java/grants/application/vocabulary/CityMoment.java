package grants.application.vocabulary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

import grants.kernel.CityTime;
import grants.kernel.InvalidValue;

/**
 * A date and time by the city's clocks (Asia/Shanghai), exact to the second, as it is
 * announced: {@code 2025-09-30T23:59:59}. A zone beside it is refused, as it would be
 * misread.
 */
public record CityMoment(String value) {

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2199;

	/**
	 * @throws IllegalArgumentException if it is not written so, or no year of ours
	 */
	public CityMoment {
		int year = local(value).getYear();
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw malformed(value);
		}
	}

	public static CityMoment of(Instant instant) {
		return new CityMoment(WRITTEN.format(instant.atZone(CityTime.ZONE)));
	}

	public Instant instant() {
		return local(value).atZone(CityTime.ZONE).toInstant();
	}

	private static LocalDateTime local(String text) {
		try {
			return LocalDateTime.parse(text, WRITTEN);
		}
		catch (DateTimeParseException e) {
			throw malformed(text);
		}
	}

	private static InvalidValue malformed(String text) {
		return new InvalidValue("时间应形如 2025-09-30T23:59:59（北京时间，不带时区，" + FIRST_YEAR + " 至 " + LAST_YEAR + " 年）：" + text,
				"a time is written 2025-09-30T23:59:59 (Asia/Shanghai, no zone, years " + FIRST_YEAR + " to "
						+ LAST_YEAR + "), not: " + text);
	}

	@Override
	public String toString() {
		return value;
	}

}
