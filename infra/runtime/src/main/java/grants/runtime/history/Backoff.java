package grants.runtime.history;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before trying again: up to twice as long with every failure, and by
 * chance, so that those who collided once don't collide again.
 *
 * @param least before the second try
 * @param most however often it has failed
 */
public record Backoff(Duration least, Duration most) {

	/** The wait after so many failures in a row, from 1: between half and whole. */
	public Duration after(int failures) {
		long whole = Math.min(most.toNanos(), least.toNanos() << Math.min(failures - 1, 20));
		return Duration.ofNanos(whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1));
	}

}
