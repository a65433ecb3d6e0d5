package grants.runtime.view;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import grants.runtime.history.Readers;
import org.bson.Document;

/**
 * Lets those who write to the log go first while a view is built beside: whoever writes
 * waits for what the store has in hand, and shares its processors. So as long as the log
 * grows, rows are written in small pieces with a longer rest between them. Nobody is let
 * go first while the log grows nearly as fast as it is read: the view would never be
 * built. Used by one thread.
 */
final class Courtesy {

	/** Rows written at a time while others write. */
	private static final int PIECE = 20;

	/** Rest after work while others write, in times of the work. */
	private static final int REST = 3;

	/** Others write if they have within this time. */
	private static final Duration LATELY = Duration.ofSeconds(1);

	/** The view must come on at least so many times as fast as the log grows. */
	private static final int LEAD = 2;

	/** So that a slow store does not make it stand still. */
	private static final Duration LONGEST_REST = Duration.ofMillis(100);

	private final Readers readers;

	private long head;

	private long grownAt;

	/** Where the log and the view were, and when, as their paces were last compared. */
	private long headThen;

	private long readThen;

	private long comparedAt;

	private boolean gains = true;

	Courtesy(Readers readers) {
		this.readers = readers;
		this.head = readers.known();
		this.grownAt = System.nanoTime() - LATELY.toNanos();
		this.headThen = head;
		this.comparedAt = System.nanoTime();
	}

	/**
	 * @param position of the last commit that the writes come from
	 */
	void write(MongoCollection<Document> rows, List<WriteModel<Document>> writes, long position) {
		for (int from = 0; from < writes.size();) {
			boolean yields = othersWrite() && gains;
			int to = yields ? Math.min(from + PIECE, writes.size()) : writes.size();
			long begin = System.nanoTime();
			Rows.write(rows, writes.subList(from, to));
			if (yields) {
				LockSupport.parkNanos(rest(begin).toNanos());
			}
			from = to;
		}
		comparePaces(position);
	}

	private void comparePaces(long read) {
		long now = System.nanoTime();
		if (now - comparedAt < LATELY.toNanos()) {
			return;
		}
		gains = read - readThen >= LEAD * (head - headThen);
		headThen = head;
		readThen = read;
		comparedAt = now;
	}

	/**
	 * How long to rest.
	 * @param begin of the work, by {@link System#nanoTime}
	 */
	Duration rest(long begin) {
		if (!othersWrite()) {
			return Duration.ZERO;
		}
		Duration rest = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(REST);
		return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
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
