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
	 * @throws IllegalArgumentException if there is no event or too much in them, or a
	 * name is no text that every store keeps
	 */
	public NewCommit {
		events = events.stream().map(NewCommit::storable).toList();
		for (String name : List.of(stream, aggregate, id, origin.request(), origin.actor().subject(),
				origin.actor().role(), origin.correlation())) {
			if (!isWellFormed(name)) {
				throw new IllegalArgumentException("half a character in " + name);
			}
		}
		if (events.isEmpty() || first < 0) {
			throw new IllegalArgumentException("nothing to commit to " + stream + " at " + first);
		}
		if (characters(events) > MAX_PAYLOAD) {
			throw new IllegalArgumentException("a commit holds at most " + MAX_PAYLOAD + " characters: " + stream);
		}
	}

	/**
	 * Half a surrogate pair, which JSON may name, has no UTF-8: stores would keep
	 * something else than was digested. Escaped, it is the same JSON.
	 */
	private static Commit.Event storable(Commit.Event event) {
		EventTypes.Stored stored = event.stored();
		if (isWellFormed(stored.payload())) {
			return event;
		}
		StringBuilder escaped = new StringBuilder();
		stored.payload()
			.codePoints()
			.forEach(character -> escaped
				.append(isHalf(character) ? "\\u%04x".formatted(character) : Character.toString(character)));
		return new Commit.Event(event.id(),
				new EventTypes.Stored(stored.name(), stored.revision(), escaped.toString()));
	}

	private static boolean isWellFormed(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				return text.codePoints().noneMatch(NewCommit::isHalf);
			}
		}
		return true;
	}

	private static boolean isHalf(int character) {
		return Character.MIN_SURROGATE <= character && character <= Character.MAX_SURROGATE;
	}

	/** Characters of payload in it. */
	int characters() {
		return (int) characters(events);
	}

	private static long characters(List<Commit.Event> events) {
		return events.stream().mapToLong(event -> event.stored().payload().length()).sum();
	}

}
