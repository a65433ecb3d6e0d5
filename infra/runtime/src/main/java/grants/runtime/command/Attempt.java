package grants.runtime.command;

import java.time.Instant;
import java.util.List;

import grants.runtime.history.Commit;
import grants.runtime.history.Origin;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One try to carry out a command: travels with it through Axon as metadata, tells the
 * storage engine why something is recorded, and brings back what was.
 */
final class Attempt {

	static final String METADATA = "grants.attempt";

	private final Origin origin;

	private @Nullable String stream;

	private @Nullable Commit last;

	private boolean recorded;

	Attempt(Origin origin) {
		this.origin = origin;
	}

	/**
	 * @throws IllegalStateException outside of a command that came through the
	 * {@link CommandDoor}
	 */
	static Attempt current() {
		if (CurrentUnitOfWork.isStarted()
				&& CurrentUnitOfWork.get().root().getMessage().getMetaData().get(METADATA) instanceof Attempt attempt) {
			return attempt;
		}
		throw new IllegalStateException("aggregates are loaded and changed by commands only");
	}

	Origin origin() {
		return origin;
	}

	/**
	 * @param commits of the stream, in order
	 * @throws IllegalStateException if the command has loaded another aggregate before
	 */
	void loaded(String loadedStream, List<Commit> commits) {
		if (stream != null && !stream.equals(loadedStream)) {
			throw new IllegalStateException("a command touches one aggregate, not " + stream + " and " + loadedStream);
		}
		stream = loadedStream;
		last = commits.isEmpty() ? null : commits.getLast();
	}

	void recorded(Commit commit) {
		last = commit;
		recorded = true;
	}

	/** Of the aggregate's stream, as far as this command knows it. */
	@Nullable Commit last() {
		return last;
	}

	boolean hasRecorded() {
		return recorded;
	}

	/**
	 * @param now for a command that left nothing behind
	 */
	Receipt receipt(Instant now) {
		if (last == null) {
			return new Receipt(stream == null ? "" : stream, 0, -1, List.of(), now);
		}
		return recorded ? Receipts.of(last) : Receipts.unchangedSince(last);
	}

}
