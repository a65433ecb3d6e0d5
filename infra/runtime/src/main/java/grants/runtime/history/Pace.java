package grants.runtime.history;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** How fast a reader goes. */
public record Pace(long commitsPerSecond, long eventsPerSecond) {

	public static final Pace STILL = new Pace(0, 0);

	/** How long so many commits take; null if nobody can tell. */
	@Nullable Duration toHandle(long commits) {
		if (commits == 0) {
			return Duration.ZERO;
		}
		return commitsPerSecond == 0 ? null : Duration.ofSeconds(Math.ceilDiv(commits, commitsPerSecond));
	}

}
