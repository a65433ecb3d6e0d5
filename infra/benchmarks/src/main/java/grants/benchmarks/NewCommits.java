package grants.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import grants.kernel.Actor;
import grants.runtime.history.Commit;
import grants.runtime.history.EventTypes;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Origin;

/** Commits of two events of some 300 characters, each in a stream of its own. */
final class NewCommits {

	private static final AtomicLong STREAMS = new AtomicLong();

	private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

	/** The JSON of an event. */
	static final String PAYLOAD = "{\"line\":\"" + "x".repeat(290) + "\"}";

	static final int EVENTS = 2;

	private NewCommits() {
	}

	static NewCommit next() {
		String stream = "entitlements-" + RUN + "-" + STREAMS.incrementAndGet();
		String request = "http:" + UUID.randomUUID();
		return new NewCommit(stream, "Entitlements", 0, UUID.randomUUID().toString(),
				new Origin(request, new Actor("somebody", "officer"), UUID.randomUUID().toString(), null),
				IntStream.range(0, EVENTS)
					.mapToObj(_ -> new Commit.Event(UUID.randomUUID().toString(),
							new EventTypes.Stored("application-submitted", 1, PAYLOAD)))
					.toList());
	}

	static List<NewCommit> list(int count) {
		return IntStream.range(0, count).mapToObj(_ -> next()).toList();
	}

}
