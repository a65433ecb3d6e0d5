package grants.runtime.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a process that writes to the log: takes all commits that wait and has
 * them written together, until each is answered.
 */
final class Appender {

	/** Commits in one insert. */
	static final int MAX_BATCH = 500;

	/** Commits that may wait; whoever brings more waits for a place. */
	static final int MAX_WAITING = 4096;

	/** How long closing waits for the store to take what still waits. */
	static final Duration CLOSING = Duration.ofSeconds(10);

	/** How soon an idle thread notices that the log is being closed. */
	private static final long IDLE_MILLIS = 100;

	private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

	private final LogWriter writer;

	private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MAX_WAITING);

	private final Backoff afterFailure = new Backoff(Duration.ofMillis(20), Duration.ofSeconds(1));

	private final Thread thread;

	private volatile boolean closing;

	private volatile boolean givingUp;

	Appender(LogWriter writer, String databaseName) {
		this.writer = writer;
		this.thread = Thread.ofPlatform().name("appender-" + databaseName).start(this::run);
	}

	/**
	 * Hands a commit to the thread; waits if too many wait already. The answer is the
	 * commit with its place, or {@link StreamConflict} or {@link AlreadyRecorded}.
	 */
	CompletableFuture<Commit> append(NewCommit commit) throws InterruptedException {
		if (closing) {
			throw new IllegalStateException("the log is closed");
		}
		Waiting waiting = new Waiting(commit);
		queue.put(waiting);
		if (closing && queue.remove(waiting)) {
			waiting.abandoned(); // the thread may have looked for the last time
		}
		return waiting.answer();
	}

	/** Writes what waits, and ends. */
	void close() {
		closing = true;
		try {
			if (!thread.join(CLOSING)) {
				LOG.warn("the store does not take what waits to be recorded: abandoned");
				givingUp = true;
				thread.join();
			}
		}
		catch (InterruptedException e) {
			givingUp = true;
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		List<Waiting> batch = new ArrayList<>();
		try {
			int failures = 0;
			while (!givingUp && take(batch)) {
				try {
					writer.write(batch);
					failures = 0;
				}
				catch (MongoException e) {
					LOG.warn("outcome of an append of {} commits is unknown, attempt {}: {}", batch.size(), ++failures,
							e.getMessage());
					LockSupport.parkNanos(afterFailure.after(failures).toNanos());
				}
				catch (RuntimeException e) { // such as a gap in the log: those who wait
												// hear of it
					LOG.error("an append of {} commits failed", batch.size(), e);
					batch.forEach(waiting -> waiting.failed(e));
					batch.clear();
					writer.forget();
				}
			}
		}
		finally {
			closing = true;
			queue.drainTo(batch);
			batch.forEach(Waiting::abandoned);
		}
	}

	/**
	 * Adds to those not yet answered what has come since.
	 * @return false if nothing waits and nothing more will
	 */
	private boolean take(List<Waiting> batch) {
		try {
			while (batch.isEmpty()) {
				Waiting first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
				if (first != null) {
					batch.add(first);
				}
				else if (closing) {
					return false;
				}
			}
		}
		catch (InterruptedException e) {
			return false;
		}
		queue.drainTo(batch, MAX_BATCH - batch.size());
		return true;
	}

}
