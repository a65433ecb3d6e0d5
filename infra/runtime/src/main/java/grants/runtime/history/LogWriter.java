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
import java.util.concurrent.locks.LockSupport;

import com.mongodb.MongoException;
import grants.runtime.crypto.DigestAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches of commits to the log, each with one ordered insert after the head that
 * it knows. Used by one thread.
 *
 * <p>
 * Positions have no gaps because p is only ever inserted by somebody who has inserted or
 * read p - 1, and an ordered insert stops at its first refusal. If the outcome of an
 * insert is unknown, the writer first looks for its own commits behind the head that it
 * knew, by their ids, and then inserts the others; an insert that arrives late after all
 * meets the unique indexes.
 */
final class LogWriter {

	private final LogCollection log;

	private final InstantSource clock;

	private final HeadWatch watch;

	private final DigestAlgorithm algorithm;

	private final Backoff afterLostRace = new Backoff(Duration.ofMillis(2), Duration.ofMillis(60));

	/** The end of the log; null if it has to be read. */
	private Chain.@Nullable Head head;

	/** Where to look for own commits whose outcome is unknown; null if there are none. */
	private @Nullable Long unknownAfter;

	private int lostRaces;

	LogWriter(LogCollection log, InstantSource clock, HeadWatch watch, DigestAlgorithm algorithm) {
		this.log = log;
		this.clock = clock;
		this.watch = watch;
		this.algorithm = algorithm;
	}

	/**
	 * Takes the next step with a batch, and removes from it whoever is answered by that.
	 * @throws MongoException if the outcome is unknown: call again with the same batch
	 */
	void write(List<Waiting> batch) {
		if (unknownAfter != null) {
			settle(batch, unknownAfter);
			unknownAfter = null;
		}
		Chain.Head known = head != null ? head : log.head();
		head = null;
		if (batch.isEmpty()) {
			return;
		}
		try {
			insert(batch, known);
		}
		catch (MongoException e) {
			unknownAfter = known.position();
			throw e;
		}
	}

	/** Nobody waits for what was under way any more. */
	void forget() {
		head = null;
		unknownAfter = null;
	}

	private void insert(List<Waiting> batch, Chain.Head known) {
		List<Commit> commits = new ArrayList<>(batch.size());
		Chain.Head end = known;
		for (Waiting waiting : batch) {
			Commit commit = Chain.append(end, waiting.commit(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
					algorithm);
			commits.add(commit);
			end = Chain.Head.of(commit);
		}
		LogCollection.Inserted inserted = log.insert(commits);
		List<Commit> recorded = commits.subList(0, inserted.count());
		head = recorded.isEmpty() ? known : Chain.Head.of(recorded.getLast());
		if (!recorded.isEmpty()) {
			lostRaces = 0;
			watch.reached(recorded.getLast().position());
		}
		for (Commit commit : recorded) {
			batch.removeFirst().recorded(commit);
		}
		if (inserted.refusal() != null) {
			refused(batch, inserted.refusal());
		}
	}

	/** The store has refused the first commit of what is left of the batch. */
	private void refused(List<Waiting> batch, LogCollection.Refusal refusal) {
		NewCommit commit = batch.getFirst().commit();
		switch (refusal) {
			case LogCollection.Refusal.Rejected(String message) ->
				batch.removeFirst().failed(new IllegalStateException("the store rejects the commit: " + message));
			case LogCollection.Refusal.Taken(LogIndex index) -> {
				Optional<Commit> holder = switch (index) {
					case POSITION -> Optional.empty();
					case STREAM -> log.startingAt(commit.stream(), commit.first());
					case REQUEST -> log.byRequest(commit.origin().request());
				};
				if (holder.isEmpty()) {
					lostRace(); // or taken, but not yet by a majority: it may still
								// vanish
				}
				else if (holder.get().id().equals(commit.id())) {
					batch.removeFirst().recorded(holder.get());
				}
				else {
					batch.removeFirst()
						.failed(index == LogIndex.REQUEST ? new AlreadyRecorded(holder.get())
								: new StreamConflict(commit));
				}
			}
		}
	}

	private void lostRace() {
		head = null;
		LockSupport.parkNanos(afterLostRace.after(++lostRaces).toNanos());
	}

	/** Answers those whose commit is in the log after all. */
	private void settle(List<Waiting> batch, long after) {
		Map<String, Commit> since = new HashMap<>();
		for (List<Commit> found = log.read(after, Appender.MAX_BATCH); !found.isEmpty(); found = log
			.read(found.getLast().position(), Appender.MAX_BATCH)) {
			found.forEach(commit -> since.put(commit.id(), commit));
			watch.reached(found.getLast().position());
		}
		for (Iterator<Waiting> each = batch.iterator(); each.hasNext();) {
			Waiting waiting = each.next();
			Commit commit = since.get(waiting.commit().id());
			if (commit != null) {
				each.remove();
				waiting.recorded(commit);
			}
		}
	}

}
