package grants.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

import grants.kernel.RuleViolated;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlatformClockTest {

	private static final Instant TODAY = Instant.parse("2024-03-01T00:00:00Z");

	private Instant system = TODAY;

	private Duration stored = Duration.ofDays(-365);

	private final PlatformClock clock = new PlatformClock((InstantSource) () -> system, new PlatformClock.Offsets() {
		@Override
		public Duration load() {
			return stored;
		}

		@Override
		public void save(Duration offset) {
			stored = offset;
		}
	});

	@Test
	void goes_with_the_system_at_the_stored_distance() {
		assertThat(clock.instant()).isEqualTo("2023-03-02T00:00:00Z");
		system = TODAY.plusSeconds(5);
		assertThat(clock.instant()).isEqualTo("2023-03-02T00:00:05Z");
	}

	@Test
	void moves_forward_tells_its_listeners_and_remembers() {
		AtomicInteger moves = new AtomicInteger();
		clock.onMove(moves::incrementAndGet);
		clock.moveTo(Instant.parse("2028-01-11T00:00:00Z"));
		assertThat(clock.instant()).isEqualTo("2028-01-11T00:00:00Z");
		assertThat(moves).hasValue(1);
		assertThat(system.plus(stored)).isEqualTo("2028-01-11T00:00:00Z");
	}

	@Test
	void standing_still_is_no_move_back() {
		clock.moveTo(clock.instant());
		assertThat(clock.instant()).isEqualTo("2023-03-02T00:00:00Z");
	}

	@Test
	void never_goes_back() {
		assertThatExceptionOfType(RuleViolated.class)
			.isThrownBy(() -> clock.moveTo(Instant.parse("2023-03-01T23:59:59Z")))
			.satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(ClockRule.ONLY_FORWARD));
		assertThat(clock.instant()).isEqualTo("2023-03-02T00:00:00Z");
	}

}
