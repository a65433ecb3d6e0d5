package grants.runtime.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
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

	/** Commits that may wait for their answer; whoever brings more waits for room. */
	static final int MAX_WAITING = 4096;

	/** Characters of payload that may wait. */
	static final int MAX_WAITING_CHARACTERS = 32 * 1024 * 1024;

	/** Which of them a commit without any takes. */
	private static final int LEAST_CHARACTERS = MAX_WAITING_CHARACTERS / MAX_WAITING;

	/** How long closing waits for the store to take what still waits. */
	static final Duration CLOSING = Duration.ofSeconds(10);

	/**
	 * How long those who lost a stream to another process have to decide again: in time
	 * for this turn, else they would lose every time.
	 */
	private static final long DECIDING_NANOS = Duration.ofMillis(3).toNanos();

	/**
	 * Which part of the time of an insert those who were answered by it have to come back
	 * with their next commits, so that all go together again instead of half by half.
	 */
	private static final int COMING_BACK = 8;

	/** How soon an idle thread notices that the log is being closed. */
	private static final long IDLE_MILLIS = 100;

	private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

	private final LogWriter writer;

	/** Bounded by the room. */
	private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

	/** In characters; first come, first served. */
	private final Semaphore room = new Semaphore(MAX_WAITING_CHARACTERS, true);

	private final Backoff afterFailure = new Backoff(Duration.ofMillis(20), Duration.ofSeconds(1));

	private final Thread thread;

	private volatile boolean closing;

	private volatile boolean givingUp;

	Appender(LogWriter writer, String databaseName) {
		this.writer = writer;
		this.thread = Thread.ofPlatform().name("appender-" + databaseName).start(this::run);
	}

	/**
	 * Hands a commit to the thread; waits if too much waits already. The answer is the
	 * commit with its place, or {@link StreamConflict} or {@link AlreadyRecorded}.
	 * @throws OutcomeUnknown if there is no room for so long; nothing is recorded then
	 */
	CompletableFuture<Commit> append(NewCommit commit, Duration patience) throws InterruptedException {
		int characters = Math.max(LEAST_CHARACTERS, commit.characters());
		if (closing) {
			throw new IllegalStateException("the log is closed");
		}
		if (!room.tryAcquire(characters, patience.toNanos(), TimeUnit.NANOSECONDS)) {
			throw new OutcomeUnknown(commit.origin().request());
		}
		Waiting waiting = new Waiting(commit);
		waiting.answer().whenComplete((_, _) -> room.release(characters));
		queue.add(waiting);
		if (closing && queue.remove(waiting)) {
			waiting.abandoned(); // the thread may have looked for the last time
		}
		return waiting.answer();
	}

	/** Characters of payload that wait, as far as room is kept for them. */
	int waitingCharacters() {
		return MAX_WAITING_CHARACTERS - room.availablePermits();
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
			int together = 1;
			long took = 0;
			while (!givingUp && take(batch)) {
				try {
					gather(batch, together - batch.size(), took / COMING_BACK);
					gather(batch, writer.look(batch), DECIDING_NANOS);
					together = batch.size();
					long began = System.nanoTime();
					writer.append(batch);
					took = System.nanoTime() - began;
					failures = 0;
				}
				catch (MongoException e) {
					LOG.warn("outcome of an append of {} commits is unknown, attempt {}: {}", batch.size(), ++failures,
							e.getMessage());
					LockSupport.parkNanos(afterFailure.after(failures).toNanos());
				}
				catch (RuntimeException e) {
					// such as a gap in the log: those who wait hear of it
					LOG.error("an append of {} commits failed", batch.size(), e);
					batch.forEach(waiting -> waiting.failed(e));
					batch.clear();
					writer.forget();
				}
				catch (Error e) {
					// a defect of the program or of the machine: others may be spared
					LOG.error("outcome of an append of {} commits is unknown", batch.size(), e);
					batch.forEach(Waiting::abandoned);
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
	 * Returns when somebody waits.
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
		return true;
	}

	/**
	 * Adds to those not yet answered what has come since.
	 * @param expected how many will come soon
	 * @param nanos how long to wait for those
	 */
	private void gather(List<Waiting> batch, int expected, long nanos) {
		long until = System.nanoTime() + nanos;
		int before = batch.size();
		queue.drainTo(batch, MAX_BATCH - batch.size());
		try {
			while (batch.size() < Math.min(before + expected, MAX_BATCH)) {
				Waiting next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
				if (next == null) {
					return;
				}
				batch.add(next);
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

}
