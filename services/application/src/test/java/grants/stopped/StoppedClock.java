package grants.stopped;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

import grants.application.ApplicationService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The service with a clock that stands still at its doors, to the nanosecond. It is in a
 * package of its own, so that no other test finds it.
 */
@Configuration(proxyBeanMethods = false)
@Import(ApplicationService.class)
public class StoppedClock {

	private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

	/** What the doors read from here on. */
	public static void standAt(Instant instant) {
		NOW.set(instant);
	}

	@Bean
	@Primary
	InstantSource stopped() {
		return NOW::get;
	}

}
