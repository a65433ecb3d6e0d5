package grants.runtime.history;

import java.time.Instant;
import java.util.List;

/**
 * What one command recorded, whole: one document of the log.
 *
 * @param position in the service's log, from 1, without gaps
 * @param stream id of the aggregate that decided
 * @param aggregate type of the aggregate
 * @param first sequence number of the first event in the stream, from 0
 * @param id unique for ever, given before the commit is sent to the store
 * @param at when the service learned it, in milliseconds, by the platform's clock; never
 * before the commit in front of it
 * @param previous digest of the commit in front of it
 * @param digest over {@code previous} and everything else here, see {@link Chain}
 */
public record Commit(long position, String stream, String aggregate, long first, String id, Origin origin, Instant at,
		List<Event> events, String previous, String digest) {

	public Commit {
		events = List.copyOf(events);
		if (events.isEmpty()) {
			throw new IllegalArgumentException("a commit has at least one event: " + stream);
		}
	}

	/**
	 * An event of the commit.
	 *
	 * @param id unique for ever
	 * @param stored its name, revision and payload
	 */
	public record Event(String id, EventTypes.Stored stored) {
	}

	/**
	 * Whether the runtime has recorded it, not an aggregate of the service: it says what
	 * has become of its request, and is no effect of it.
	 */
	public boolean isOfRuntime() {
		return aggregate.startsWith(EventTypes.RUNTIME);
	}

	/** Sequence number of its last event in the stream. */
	public long last() {
		return first + events.size() - 1;
	}

}
