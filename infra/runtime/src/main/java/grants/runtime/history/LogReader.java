package grants.runtime.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import com.mongodb.MongoException;
import grants.runtime.Diagnosis;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader of the log in this process: takes the lease of its name when it is free,
 * reads on from the saved position, hands whole commits to its handler, and saves the
 * position after the effect: soon, not each time, so that many small batches cost one
 * save. What fails is tried again and never skipped. While a batch is handled the next
 * one is read, so at most two are in memory.
 */
final class LogReader {

	/** The longest that an effect stays without its position being saved. */
	static final Duration SAVING = Duration.ofMillis(100);

	/** So long after a batch the store is asked for more, if none is heard of before. */
	private static final Duration LOOKING = Duration.ofMillis(50);

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

	private final Runnable hear = signal::release;

	private final ReentrantLock progress = new ReentrantLock();

	private final Condition moved = progress.newCondition();

	private final Progress pace;

	/** By {@link System#nanoTime}, when the log is read although nothing was heard. */
	private long lookAt = System.nanoTime();

	/** Being read while the batch before it is handled; null if nothing is. */
	private @Nullable Ahead ahead;

	private volatile boolean stopping;

	/** Somebody wants it to look now. */
	private volatile boolean called;

	private volatile boolean here;

	private volatile long position;

	/** As it is saved, for all instances to see. */
	private volatile Lease.Seen saved;

	private volatile int failures;

	private volatile @Nullable String failure;

	LogReader(String name, CommitLog log, EventTypes types, Lease lease, BatchHandler handler) {
		this.name = name;
		this.log = log;
		this.types = types;
		this.lease = lease;
		this.handler = handler;
		this.pace = new Progress(name);
		this.saved = lease.seen();
		this.thread = Thread.ofVirtual().name("reader-" + name).unstarted(this::run);
	}

	/**
	 * Whole commits, read.
	 *
	 * @param last position of the last commit; that behind which was read if there is
	 * none
	 */
	private record Batch(List<RecordedEvent> events, int commits, long last) {
	}

	/** The batch behind a position, being read by a thread of its own. */
	private record Ahead(long after, int most, FutureTask<Batch> batch) {
	}

	void start() {
		log.watch().listen(hear);
		thread.start();
	}

	/** Lets the reader look again now. */
	void wake() {
		called = true;
		signal.release();
	}

	ReaderStatus status() {
		Lease.Seen seen = saved;
		return here || failures > 0
				? new ReaderStatus(name, position, log.watch().position(), here, seen.instance(), seen.pace(), failures,
						failure)
				: new ReaderStatus(name, position, log.watch().position(), false, seen.instance(), seen.pace(),
						seen.failures(), seen.failure());
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
					if (lease.isHeld()) {
						idle(read());
					}
					else if (lease.tryAcquire()) {
						here = true;
						follow();
						lookIn(Duration.ZERO);
					}
					else {
						here = false;
						leaveToOthers();
						standBy(lease.term().dividedBy(5));
					}
				}
				catch (RuntimeException | Error e) {
					failed(e);
				}
			}
			lease.release(position);
		}
		catch (InterruptedException e) {
			LOG.warn("reader {} was interrupted", name); // its lease runs out
		}
		catch (RuntimeException e) {
			LOG.warn("reader {} could not give its lease back, it runs out: {}", name, e.getMessage());
		}
		here = false;
		log.watch().forget(hear);
	}

	/**
	 * Has the effect of the next batch.
	 * @return how long there is nothing to do
	 */
	private Duration read() throws InterruptedException {
		here = !untilSaving().isPositive() ? save() : here;
		if (!here) {
			return Duration.ZERO;
		}
		if (!called && position >= log.watch().position() && untilLooking().isPositive()) {
			return shorter(untilLooking(), untilSaving());
		}
		called = false;
		Batch batch = next();
		if (batch.commits() == 0) {
			pace.idle();
			lookIn(shorter(handler.caughtUp(), lease.term().dividedBy(3)));
			succeeded();
			return Duration.ZERO;
		}
		if (!batch.events().isEmpty()) {
			handler.handle(batch.events());
		}
		pace.handled(batch.commits(), batch.events().size(), batch.last(), log.watch().position());
		moveTo(batch.last());
		lookIn(shorter(LOOKING, untilLooking())); // also if there is always more
		succeeded();
		return Duration.ZERO;
	}

	private Duration untilLooking() {
		return Duration.ofNanos(lookAt - System.nanoTime());
	}

	private void lookIn(Duration time) {
		lookAt = System.nanoTime() + time.toNanos();
	}

	private static Duration shorter(Duration one, Duration other) {
		return one.compareTo(other) < 0 ? one : other;
	}

	private Duration untilSaving() {
		return lease.untilDue(position != saved.position() || failures != saved.failures(), SAVING);
	}

	/**
	 * @return false if another instance has taken over
	 */
	private boolean save() {
		boolean ours = lease.save(position, pace.pace(), failures, failure);
		saved = lease.seen();
		return ours;
	}

	/** The batch behind the position; if there is more behind it, that is read next. */
	private Batch next() throws InterruptedException {
		Ahead read = ahead;
		ahead = null;
		int most = handler.most(position);
		Batch batch = read != null && read.after() == position && read.most() <= most ? result(read.batch())
				: read(position, most);
		if (batch.commits() > 0 && batch.last() < log.watch().position()) {
			int mostThen = handler.most(batch.last());
			FutureTask<Batch> task = new FutureTask<>(() -> read(batch.last(), mostThen));
			ahead = new Ahead(batch.last(), mostThen, task);
			Thread.ofVirtual().name("reader-" + name + "-ahead").start(task);
		}
		return batch;
	}

	private static Batch result(FutureTask<Batch> task) throws InterruptedException {
		try {
			return task.get();
		}
		catch (ExecutionException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
		}
	}

	private Batch read(long after, int most) {
		List<RecordedEvent> events = new ArrayList<>();
		List<Tail.Recent> recent = log.tail().behind(after, most);
		if (!recent.isEmpty()) {
			recent.forEach(commit -> events.addAll(commit.events(types)));
			return new Batch(events, recent.size(), recent.getLast().position());
		}
		List<Commit> commits = log.read(after, most);
		commits.forEach(commit -> events.addAll(types.events(commit)));
		return new Batch(events, commits.size(), commits.isEmpty() ? after : commits.getLast().position());
	}

	/** What went wrong here is no longer of interest. */
	private void leaveToOthers() {
		follow();
		failures = 0;
		failure = null;
	}

	/** The reader is where it was last saved, by whomever. */
	private void follow() {
		Lease.Seen seen = lease.seen();
		saved = seen;
		moveTo(seen.position());
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

	private void failed(Throwable e) throws InterruptedException {
		int attempt = failures + 1;
		failures = attempt;
		Diagnosis diagnosis = Diagnosis.of(e);
		failure = diagnosis.toString();
		LOG.error("error {}: reader {} is stuck behind position {}, attempt {}", diagnosis.errorId(), name, position,
				attempt, e);
		lookIn(Duration.ZERO);
		tellOthers();
		standBy(afterFailure.after(attempt));
	}

	private void tellOthers() {
		try {
			here = here && save();
		}
		catch (MongoException store) {
			LOG.debug("nor could the other instances be told", store);
		}
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
