package grants.kernel;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CityTimeTest {

	private static final LocalDate LAST_DAY = LocalDate.of(2028, 1, 10);

	@Test
	void a_day_of_the_city_starts_at_16_hours_utc_of_the_day_before() {
		assertThat(CityTime.startOf(LAST_DAY)).isEqualTo("2028-01-09T16:00:00Z");
		assertThat(CityTime.endOf(LAST_DAY)).isEqualTo("2028-01-10T16:00:00Z");
	}

	@Test
	void an_instant_belongs_to_the_city_s_date() {
		assertThat(CityTime.dateOf(Instant.parse("2028-01-10T15:59:59.999999999Z"))).isEqualTo(LAST_DAY);
		assertThat(CityTime.dateOf(CityTime.endOf(LAST_DAY))).isEqualTo(LAST_DAY.plusDays(1));
	}

}
