package grants.runtime.history;

import java.util.List;

/**
 * What a command wants to record, before it has its place in the log.
 *
 * @param stream id of the aggregate
 * @param aggregate type of the aggregate
 * @param first sequence number of the first event in the stream, from 0: right after
 * everything that the command has seen
 * @param id unique for ever; by it the writer knows its own commit again
 */
public record NewCommit(String stream, String aggregate, long first, String id, Origin origin,
		List<Commit.Event> events) {

	/** Characters of payload; far below what one document of the store may hold. */
	static final int MAX_PAYLOAD = 2_000_000;

	/**
	 * @throws IllegalArgumentException if there is no event or too much in them
	 */
	public NewCommit {
		events = List.copyOf(events);
		if (events.isEmpty() || first < 0) {
			throw new IllegalArgumentException("nothing to commit to " + stream + " at " + first);
		}
		if (characters(events) > MAX_PAYLOAD) {
			throw new IllegalArgumentException("a commit holds at most " + MAX_PAYLOAD + " characters: " + stream);
		}
	}

	/** Characters of payload in it. */
	int characters() {
		return (int) characters(events);
	}

	private static long characters(List<Commit.Event> events) {
		return events.stream().mapToLong(event -> event.stored().payload().length()).sum();
	}

}
