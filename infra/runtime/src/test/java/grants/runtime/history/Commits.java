package grants.runtime.history;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import grants.kernel.Actor;

/** Commits for tests of the log, where what they say does not matter. */
public final class Commits {

	private Commits() {
	}

	public static NewCommit of(String stream, long first, int events) {
		return of(stream, first, events, "test:" + UUID.randomUUID());
	}

	public static NewCommit of(String stream, long first, int events, String request) {
		return new NewCommit(stream, "Thing", first, UUID.randomUUID().toString(),
				new Origin(request, new Actor("somebody", "tester"), request, null),
				IntStream.range(0, events).mapToObj(i -> event("{\"n\":" + (first + i) + "}")).toList());
	}

	public static Commit.Event event(String payload) {
		return new Commit.Event(UUID.randomUUID().toString(), new EventTypes.Stored("happened", 1, payload));
	}

	/** Reads the payloads that {@link #of} makes. */
	public static EventTypes types() {
		return EventTypes.of(new EventTypes.Name("happened", 1, Happened.class));
	}

	public record Happened(long n) {
	}

}
