package grants.runtime.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The last commits that this process has recorded, one behind the other: its readers need
 * not ask the store for what has just been sent there, and read the events of a commit
 * once for all of them. Whatever is not in here is read from the log.
 */
final class Tail {

	static final int MAX_COMMITS = 1000;

	/** Characters of payload in all of them together. */
	static final int MAX_CHARACTERS = 2_000_000;

	private final Deque<Recent> commits = new ArrayDeque<>();

	private long characters;

	/** A commit, and its events once somebody has asked for them. */
	static final class Recent {

		private final Commit commit;

		private volatile @Nullable List<RecordedEvent> events;

		private Recent(Commit commit) {
			this.commit = commit;
		}

		long position() {
			return commit.position();
		}

		/**
		 * @param types always the same
		 */
		List<RecordedEvent> events(EventTypes types) {
			List<RecordedEvent> known = events;
			if (known == null) {
				known = List.copyOf(types.events(commit));
				events = known;
			}
			return known;
		}

		private long characters() {
			return commit.events().stream().mapToLong(event -> event.stored().payload().length()).sum();
		}

	}

	/** Takes what the store has acknowledged as durable, in order. */
	synchronized void recorded(List<Commit> recorded) {
		if (!commits.isEmpty() && commits.getLast().position() + 1 != recorded.getFirst().position()) {
			commits.clear(); // others have appended between
			characters = 0;
		}
		for (Commit commit : recorded) {
			Recent last = new Recent(commit);
			commits.addLast(last);
			characters += last.characters();
		}
		while (commits.size() > MAX_COMMITS || characters > MAX_CHARACTERS) {
			characters -= commits.removeFirst().characters();
		}
	}

	/**
	 * What it knows of the commits behind a position, in order and without gaps.
	 * @return empty if it does not know the next one
	 */
	synchronized List<Recent> behind(long after, int max) {
		if (commits.isEmpty() || commits.getFirst().position() > after + 1) {
			return List.of();
		}
		return commits.stream().skip(after + 1 - commits.getFirst().position()).limit(max).toList();
	}

}
