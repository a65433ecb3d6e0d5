package grants.runtime.history;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader of the log in this process: takes the lease of its name when it is free,
 * reads on from the saved position, hands whole commits to its handler, and saves the
 * position after the effect. What fails is tried again and never skipped.
 */
final class LogReader {

	/** Commits handed over at a time. */
	static final int MAX_BATCH = 500;

	/** How long stopping waits for the batch in hand. */
	private static final Duration STOPPING = Duration.ofSeconds(10);

	private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);

	private final String name;

	private final CommitLog log;

	private final EventTypes types;

	private final Lease lease;

	private final BatchHandler handler;

	private final Thread thread;

	private final Backoff afterFailure = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

	private final Semaphore signal = new Semaphore(0);

	private final Runnable wake = signal::release;

	private final ReentrantLock progress = new ReentrantLock();

	private final Condition moved = progress.newCondition();

	private volatile boolean stopping;

	private volatile boolean here;

	private volatile long position;

	private volatile int failures;

	private volatile @Nullable String failure;

	LogReader(String name, CommitLog log, EventTypes types, Lease lease, BatchHandler handler) {
		this.name = name;
		this.log = log;
		this.types = types;
		this.lease = lease;
		this.handler = handler;
		this.thread = Thread.ofVirtual().name("reader-" + name).unstarted(this::run);
	}

	void start() {
		log.watch().listen(wake);
		thread.start();
	}

	/** Lets the reader look again now. */
	void wake() {
		signal.release();
	}

	ReaderStatus status() {
		return new ReaderStatus(name, position, log.watch().position(), here, failures, failure);
	}

	/**
	 * Waits until everything up to a position has been handled here.
	 * @return whether it has come so far in time
	 */
	boolean await(long wanted, Duration atMost) throws InterruptedException {
		long left = atMost.toNanos();
		progress.lock();
		try {
			while (position < wanted && left > 0) {
				left = moved.awaitNanos(left);
			}
			return position >= wanted;
		}
		finally {
			progress.unlock();
		}
	}

	/** Finishes the batch in hand and lets another instance take over. */
	void stop() {
		stopping = true;
		wake();
		try {
			if (!thread.join(STOPPING)) {
				LOG.warn("reader {} is busy: interrupted", name);
				thread.interrupt();
				thread.join();
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		try {
			while (!stopping) {
				try {
					if (lease.isHeld() || lease.tryAcquire()) {
						idle(read());
					}
					else {
						moveTo(lease.position());
						standBy(lease.term().dividedBy(5));
					}
				}
				catch (RuntimeException e) {
					failed(e);
				}
			}
			lease.release();
		}
		catch (InterruptedException e) {
			LOG.warn("reader {} was interrupted", name); // its lease runs out
		}
		catch (RuntimeException e) {
			LOG.warn("reader {} could not give its lease back, it runs out: {}", name, e.getMessage());
		}
		here = false;
		log.watch().forget(wake);
	}

	/**
	 * Has the effect of the next batch.
	 * @return how long there is nothing to do
	 */
	private Duration read() {
		here = lease.renewIfDue();
		if (!here) {
			return Duration.ZERO;
		}
		if (lease.resetWanted()) {
			handler.reset();
			here = lease.resetDone();
			return Duration.ZERO;
		}
		moveTo(lease.position());
		List<Commit> commits = log.read(position, MAX_BATCH);
		if (commits.isEmpty()) {
			Duration idle = handler.caughtUp();
			succeeded();
			Duration renewal = lease.term().dividedBy(3);
			return idle.compareTo(renewal) < 0 ? idle : renewal;
		}
		List<RecordedEvent> events = commits.stream().flatMap(commit -> types.events(commit).stream()).toList();
		if (!events.isEmpty()) {
			handler.handle(events);
		}
		here = lease.save(commits.getLast().position());
		if (here) {
			moveTo(lease.position());
		}
		succeeded();
		return Duration.ZERO;
	}

	private void moveTo(long reached) {
		log.watch().reached(reached);
		progress.lock();
		try {
			position = reached;
			moved.signalAll();
		}
		finally {
			progress.unlock();
		}
	}

	private void succeeded() {
		if (failures > 0) {
			LOG.info("reader {} goes on behind position {} after {} failures", name, position, failures);
			failures = 0;
			failure = null;
		}
	}

	private void failed(RuntimeException e) throws InterruptedException {
		int attempt = failures + 1;
		failures = attempt;
		failure = e.toString();
		LOG.error("reader {} is stuck behind position {}, attempt {}", name, position, attempt, e);
		standBy(afterFailure.after(attempt));
	}

	/** Waits for something to do. */
	private void idle(Duration atMost) throws InterruptedException {
		if (!stopping && signal.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
			signal.drainPermits();
		}
	}

	/** Waits, whatever there is to do. */
	private void standBy(Duration duration) throws InterruptedException {
		long until = System.nanoTime() + duration.toNanos();
		for (long left = duration.toNanos(); !stopping && left > 0; left = until - System.nanoTime()) {
			if (signal.tryAcquire(left, TimeUnit.NANOSECONDS)) {
				signal.drainPermits();
			}
		}
	}

}
