package grants.runtime.history;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A log as it lies in the store, batch by batch. While one is looked at the next is read,
 * so at most two are in memory. Used by one thread.
 */
public final class LogPages {

	private final RawLog log;

	private final long to;

	private @Nullable Ahead ahead;

	LogPages(RawLog log, long to) {
		this.log = log;
		this.to = to;
	}

	/** What is stored behind a position, being read by a thread of its own. */
	private record Ahead(long after, FutureTask<List<RawBsonDocument>> stored) {
	}

	/** As {@link RawLog#read}: what is stored behind a position, in order. */
	public List<StoredCommit> behind(long position) {
		return log.examined(position, to, () -> stored(position));
	}

	private List<RawBsonDocument> stored(long after) {
		Ahead read = ahead;
		ahead = null;
		List<RawBsonDocument> stored = read != null && read.after() == after ? result(read.stored())
				: log.stored(after, to);
		long last = stored.isEmpty() ? to : RawLog.positionOf(stored.getLast(), to);
		if (last < to) {
			FutureTask<List<RawBsonDocument>> next = new FutureTask<>(() -> log.stored(last, to));
			ahead = new Ahead(last, next);
			Thread.ofVirtual().name("log-ahead").start(next);
		}
		return stored;
	}

	private static List<RawBsonDocument> result(FutureTask<List<RawBsonDocument>> task) {
		try {
			return task.get();
		}
		catch (ExecutionException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted", e);
		}
	}

}
