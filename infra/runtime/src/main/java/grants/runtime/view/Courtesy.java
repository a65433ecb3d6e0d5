package grants.runtime.view;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import grants.runtime.history.BatchHandler;
import grants.runtime.history.Readers;
import org.bson.Document;

/**
 * Lets those who write to the log go first while a view is built beside: whoever writes
 * waits for what the store has in hand, and shares its processors. So as long as the log
 * grows, commits are read and rows written in small pieces with a longer rest between
 * them. That is for what the log held when the build began: what came since is chased
 * without a rest, or a log that grows as fast would never be reached. Used by one thread.
 */
final class Courtesy {

	/**
	 * Commits read at a time while others write: the store is busy with them in one go.
	 */
	private static final int COMMITS = 25;

	/** Rows written at a time while others write. */
	private static final int PIECE = 20;

	/** Rest after work while others write, in times of the work. */
	private static final int REST = 3;

	/** Others write if they have within this time. */
	private static final Duration LATELY = Duration.ofSeconds(1);

	/** So that a slow store does not make it stand still. */
	private static final Duration LONGEST_REST = Duration.ofMillis(100);

	private final Readers readers;

	/** Head of the log when the build began. */
	private final long begun;

	private long head;

	private long grownAt;

	Courtesy(Readers readers) {
		this.readers = readers;
		this.begun = readers.head();
		this.head = begun;
		this.grownAt = System.nanoTime() - LATELY.toNanos();
	}

	/**
	 * How many commits to read at a time.
	 * @param after position behind which they are
	 */
	int most(long after) {
		return yields(after) ? COMMITS : BatchHandler.MOST;
	}

	/**
	 * @param position of the last commit that the writes come from
	 */
	void write(MongoCollection<Document> rows, List<WriteModel<Document>> writes, long position) {
		for (int from = 0; from < writes.size();) {
			boolean yields = yields(position);
			int to = yields ? Math.min(from + PIECE, writes.size()) : writes.size();
			long begin = System.nanoTime();
			Rows.write(rows, writes.subList(from, to));
			if (yields) {
				rest(begin);
			}
			from = to;
		}
	}

	/**
	 * Rests after some work if others write.
	 * @param begin of the work, by {@link System#nanoTime}
	 */
	void rest(long begin) {
		if (othersWrite()) {
			long rest = (System.nanoTime() - begin) * REST;
			LockSupport.parkNanos(Math.min(rest, LONGEST_REST.toNanos()));
		}
	}

	private boolean yields(long position) {
		return position <= begun && othersWrite();
	}

	private boolean othersWrite() {
		long now = System.nanoTime();
		long known = readers.known();
		if (known > head) {
			head = known;
			grownAt = now;
		}
		return now - grownAt < LATELY.toNanos();
	}

}
