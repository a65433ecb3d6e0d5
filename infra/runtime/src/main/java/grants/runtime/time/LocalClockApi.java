package grants.runtime.time;

import java.time.Instant;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Moves the clock of the local profile. It exists there only, and for this machine only.
 */
@RestController
@RequestMapping("/local/clock")
@ConditionalOnBooleanProperty("grants.local")
final class LocalClockApi {

	private final PlatformClock clock;

	LocalClockApi(PlatformClock clock) {
		this.clock = clock;
	}

	record Now(Instant instant) {
	}

	@GetMapping
	Now now() {
		return new Now(clock.instant());
	}

	@PostMapping
	Now move(@RequestBody Now to) {
		clock.moveTo(to.instant());
		return now();
	}

}
