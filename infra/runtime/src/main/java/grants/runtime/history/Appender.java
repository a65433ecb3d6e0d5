package grants.runtime.history;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a process that writes to the log. It takes all commits that wait and
 * inserts them with one ordered insertMany after the head that it knows.
 *
 * <p>
 * Positions have no gaps because p is only ever inserted by somebody who has inserted or
 * read p - 1, and an ordered insert stops at its first refusal. If the outcome of an
 * insert is unknown, it first looks for its own commits behind the head that it knew, by
 * their ids, and then inserts the others; an insert that arrives late after all meets the
 * unique indexes.
 */
final class Appender {

	/** Commits in one insert. */
	static final int MAX_BATCH = 500;

	/** Commits that may wait; whoever brings more waits for a place. */
	static final int MAX_WAITING = 4096;

	/** How long closing waits for the store to take what still waits. */
	static final Duration CLOSING = Duration.ofSeconds(10);

	private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

	private final LogCollection log;

	private final InstantSource clock;

	private final HeadWatch watch;

	private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MAX_WAITING);

	private final Thread thread;

	private final Backoff afterLostRace = new Backoff(Duration.ofMillis(2), Duration.ofMillis(60));

	private final Backoff afterFailure = new Backoff(Duration.ofMillis(20), Duration.ofSeconds(1));

	/**
	 * Those taken from the queue and not yet answered, in the order in which they came.
	 */
	private final List<Waiting> batch = new ArrayList<>();

	/** The end of the log; null if it has to be read. */
	private Chain.@Nullable Head head;

	/** Where to look for own commits whose outcome is unknown; null if there are none. */
	private @Nullable Long unknownAfter;

	private int lostRaces;

	private int failures;

	private volatile boolean closing;

	private volatile boolean stopped;

	private record Waiting(NewCommit commit, CompletableFuture<Commit> answer) {
	}

	Appender(LogCollection log, InstantSource clock, HeadWatch watch) {
		this.log = log;
		this.clock = clock;
		this.watch = watch;
		this.thread = Thread.ofPlatform().name("appender-" + log.databaseName()).start(this::run);
	}

	/**
	 * Hands a commit to the thread; waits if too many wait already. The answer is the
	 * commit with its place, or {@link StreamConflict} or {@link AlreadyRecorded}.
	 */
	CompletableFuture<Commit> append(NewCommit commit) throws InterruptedException {
		Waiting waiting = new Waiting(commit, new CompletableFuture<>());
		if (closing) {
			throw new IllegalStateException("the log is closed");
		}
		queue.put(waiting);
		if (closing && queue.remove(waiting)) {
			abandon(waiting); // the thread may have looked for the last time
		}
		return waiting.answer();
	}

	/** Writes what waits, and ends. */
	void close() {
		closing = true;
		try {
			if (!thread.join(CLOSING)) {
				LOG.warn("the store does not take what waits to be recorded: abandoned");
				stopped = true;
				thread.join();
			}
		}
		catch (InterruptedException e) {
			stopped = true;
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		try {
			while (!stopped && take()) {
				try {
					write();
					failures = 0;
				}
				catch (MongoException e) {
					unknown(e);
				}
				catch (RuntimeException e) {
					broken(e);
				}
			}
		}
		finally {
			closing = true;
			queue.drainTo(batch);
			batch.forEach(Appender::abandon);
		}
	}

	/**
	 * @return false if nothing waits and nothing more will
	 */
	private boolean take() {
		try {
			while (batch.isEmpty()) {
				Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
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

	private void write() {
		if (unknownAfter != null) {
			settle(unknownAfter);
			unknownAfter = null;
		}
		if (head == null) {
			head = log.head();
		}
		if (!batch.isEmpty()) {
			insert(head);
		}
	}

	private void insert(Chain.Head known) {
		List<Commit> commits = new ArrayList<>(batch.size());
		Chain.Head end = known;
		for (Waiting waiting : batch) {
			Commit commit = Chain.append(end, waiting.commit(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
			commits.add(commit);
			end = Chain.Head.of(commit);
		}
		LogCollection.Inserted inserted = log.insert(commits);
		if (inserted.count() > 0) {
			head = Chain.Head.of(commits.get(inserted.count() - 1));
			lostRaces = 0;
			watch.reached(known.position() + inserted.count());
		}
		for (Commit commit : commits.subList(0, inserted.count())) {
			batch.removeFirst().answer().complete(commit);
		}
		if (inserted.refusal() != null) {
			refused(inserted.refusal());
		}
	}

	/** The store has refused the first commit of what is left of the batch. */
	private void refused(LogCollection.Refusal refusal) {
		NewCommit commit = batch.getFirst().commit();
		switch (refusal) {
			case LogCollection.Refusal.Taken(LogIndex index) when index == LogIndex.POSITION -> lostRace();
			case LogCollection.Refusal.Taken(LogIndex index) -> {
				Optional<Commit> holder = index == LogIndex.REQUEST ? log.byRequest(commit.origin().request())
						: log.startingAt(commit.stream(), commit.first());
				if (holder.isEmpty()) {
					lostRace(); // taken, but not yet by a majority: it may still vanish
				}
				else if (holder.get().id().equals(commit.id())) {
					batch.removeFirst().answer().complete(holder.get());
				}
				else {
					batch.removeFirst()
						.answer()
						.completeExceptionally(index == LogIndex.REQUEST ? new AlreadyRecorded(holder.get())
								: new StreamConflict(commit));
				}
			}
			case LogCollection.Refusal.Rejected(String message) -> batch.removeFirst()
				.answer()
				.completeExceptionally(new IllegalStateException("the store rejects the commit: " + message));
		}
	}

	private void lostRace() {
		head = null;
		pause(afterLostRace.after(++lostRaces));
	}

	/** It is not known what the store has done with the batch. */
	private void unknown(MongoException e) {
		failures++;
		if (unknownAfter == null && head != null) {
			unknownAfter = head.position();
		}
		head = null;
		LOG.warn("outcome of an append of {} commits is unknown, attempt {}: {}", batch.size(), failures,
				e.getMessage());
		pause(afterFailure.after(failures));
	}

	/**
	 * Something that must not happen, such as a gap in the log: those who wait hear of
	 * it.
	 */
	private void broken(RuntimeException e) {
		LOG.error("an append of {} commits failed", batch.size(), e);
		head = null;
		unknownAfter = null;
		batch.forEach(waiting -> waiting.answer().completeExceptionally(e));
		batch.clear();
	}

	/** Answers those whose commit is in the log after all. */
	private void settle(long after) {
		Map<String, Commit> own = new HashMap<>();
		for (List<Commit> found = log.read(after, MAX_BATCH); !found.isEmpty(); found = log
			.read(found.getLast().position(), MAX_BATCH)) {
			found.forEach(commit -> own.put(commit.id(), commit));
			watch.reached(found.getLast().position());
		}
		for (Iterator<Waiting> each = batch.iterator(); each.hasNext();) {
			Waiting waiting = each.next();
			Commit commit = own.get(waiting.commit().id());
			if (commit != null) {
				each.remove();
				waiting.answer().complete(commit);
			}
		}
	}

	private static void pause(Duration duration) {
		LockSupport.parkNanos(duration.toNanos());
	}

	private static void abandon(Waiting waiting) {
		waiting.answer().completeExceptionally(new OutcomeUnknown(waiting.commit().origin().request()));
	}

}
