package grants.runtime.history;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

import com.mongodb.MongoException;
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
 *
 * <p>
 * While other processes append too, the writer takes {@link Turns turns} with them, and
 * reads what they have appended before it appends itself: whoever has decided on what is
 * no longer so is told at once, instead of being refused by the store one after the
 * other. That is for speed: what is overlooked, the unique indexes refuse.
 */
final class LogWriter {

	/** Commits of others that are looked at. */
	static final int LOOK_BACK = 1000;

	/** How often a writer looks whether the others have had their turn. */
	private static final long GLANCE = Duration.ofNanos(300_000).toNanos();

	private final LogCollection log;

	private final InstantSource clock;

	private final HeadWatch watch;

	private final Tail tail;

	private final Chain.Link link;

	private final Backoff afterLostRace = new Backoff(Duration.ofMillis(1), Duration.ofMillis(60));

	private final Turns turns = new Turns();

	/** The end of the log, as far as this process knows; null if it knows nothing. */
	private Chain.@Nullable Head head;

	/** Whether the log may go on behind the head: by others, or by us. */
	private boolean stale;

	/** What the last look has found. */
	private List<Trace> found = List.of();

	private int lostRaces;

	private volatile AppendCounts counts = AppendCounts.NONE;

	LogWriter(LogCollection log, InstantSource clock, HeadWatch watch, Tail tail, Chain.Link link) {
		this.log = log;
		this.clock = clock;
		this.watch = watch;
		this.tail = tail;
		this.link = link;
	}

	/**
	 * Leaves the log to others if it is their turn, learns what they have appended, and
	 * removes from the batch whoever is answered by that.
	 * @return how many of them may decide again and come back
	 * @throws MongoException if the store does not answer: call again
	 */
	int look(List<Waiting> batch) {
		found = List.of();
		Chain.Head known = head;
		if (known == null) {
			head = log.head();
		}
		else if (stale) {
			found = since(known);
			if (found.isEmpty() && lostRaces > 0) {
				// taken, but not yet by a majority: it may still vanish
				LockSupport.parkNanos(afterLostRace.after(lostRaces).toNanos());
				found = since(known);
			}
		}
		else if (turns.areTaken()) {
			leaveTurn(known);
		}
		stale = false;
		return answer(batch, found, this::stored);
	}

	/** Until others have appended, or their time is over. */
	private void leaveTurn(Chain.Head known) {
		while (true) {
			found = since(known);
			if (!found.isEmpty()) {
				return;
			}
			long left = turns.left(System.nanoTime());
			if (left <= 0) {
				turns.unused();
				return;
			}
			LockSupport.parkNanos(Math.min(left, GLANCE));
		}
	}

	private List<Trace> since(Chain.Head known) {
		List<Trace> since = log.newest(known.position(), LOOK_BACK);
		if (!since.isEmpty()) {
			head = since.getLast().head();
			watch.reached(since.getLast().position());
			turns.othersAppended(since.getLast().position() - known.position());
		}
		return since;
	}

	/**
	 * Appends what can go together of a batch, and removes whoever is answered by that.
	 * {@link #look} goes before.
	 * @throws MongoException if the outcome is unknown: look and append again with the
	 * same batch
	 */
	void append(List<Waiting> batch) {
		answer(batch, found, this::stored); // who has come since the look
		if (batch.isEmpty()) {
			return;
		}
		List<Waiting> going = withoutRivals(batch);
		Chain.Head known = head != null ? head : log.head();
		List<Commit> commits = chained(known, going);
		stale = true;
		long began = System.nanoTime();
		LogCollection.Inserted inserted = log.insert(commits);
		stale = false;
		count(inserted.count(), 1, 0, 0);
		List<Commit> recorded = commits.subList(0, inserted.count());
		if (!recorded.isEmpty()) {
			lostRaces = 0;
			head = Chain.Head.of(recorded.getLast());
			turns.appended(recorded.size(), began, System.nanoTime());
			tail.recorded(recorded);
			watch.reached(recorded.getLast().position());
			answer(batch, recorded.stream().map(Trace::of).toList(),
					position -> commits.get((int) (position - known.position() - 1)));
		}
		if (inserted.refusal() != null) {
			refused(batch, going.get(inserted.count()), inserted.refusal(), known.position() + inserted.count());
		}
	}

	AppendCounts counts() {
		return counts;
	}

	private void count(int commits, int inserts, int races, int conflicts) {
		counts = counts.plus(new AppendCounts(commits, inserts, races, conflicts));
	}

	/** Nobody waits for what was under way any more. */
	void forget() {
		head = null;
		stale = false;
	}

	/**
	 * Those of a batch that don't exclude each other: of several who want the same place
	 * in a stream, or bring the same request, the first.
	 */
	private static List<Waiting> withoutRivals(List<Waiting> batch) {
		List<Waiting> going = new ArrayList<>(batch.size());
		Map<String, Long> nextOf = new HashMap<>();
		Set<String> requests = new HashSet<>();
		for (Waiting waiting : batch) {
			NewCommit commit = waiting.commit();
			if (commit.first() >= nextOf.getOrDefault(commit.stream(), 0L) && requests.add(commit.origin().request())) {
				nextOf.put(commit.stream(), commit.first() + commit.events().size());
				going.add(waiting);
			}
		}
		return going;
	}

	private List<Commit> chained(Chain.Head known, List<Waiting> going) {
		Chain.Head end = known;
		List<Commit> commits = new ArrayList<>(going.size());
		for (Waiting waiting : going) {
			Commit commit = link.append(end, waiting.commit(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
			commits.add(commit);
			end = Chain.Head.of(commit);
		}
		return commits;
	}

	/**
	 * Answers everybody about whom these commits of the log say something.
	 * @param at gives the whole of one of them
	 * @return to how many it says that others were faster
	 */
	private int answer(List<Waiting> batch, List<Trace> appended, LongFunction<Commit> at) {
		if (appended.isEmpty()) {
			return 0;
		}
		Map<String, Trace> lastOf = new HashMap<>();
		Map<String, Trace> byRequest = new HashMap<>();
		for (Trace trace : appended) {
			lastOf.put(trace.stream(), trace);
			byRequest.put(trace.request(), trace);
		}
		int conflicts = 0;
		for (Iterator<Waiting> each = batch.iterator(); each.hasNext();) {
			Waiting waiting = each.next();
			Trace sameRequest = byRequest.get(waiting.commit().origin().request());
			Trace sameStream = lastOf.get(waiting.commit().stream());
			if (sameRequest != null) {
				Commit recorded = at.apply(sameRequest.position());
				each.remove();
				waiting.requestIsRecorded(recorded);
			}
			else if (sameStream != null && sameStream.last() >= waiting.commit().first()) {
				each.remove();
				waiting.failed(new StreamConflict(waiting.commit()));
				conflicts++;
			}
		}
		count(0, 0, 0, conflicts);
		return conflicts;
	}

	private Commit stored(long position) {
		return log.at(position).orElseThrow(() -> new BrokenLog("position " + position + " has vanished"));
	}

	/**
	 * The store has refused this one, and has not looked at those behind it.
	 * @param end position of the last commit that was known when it was refused
	 */
	private void refused(List<Waiting> batch, Waiting refused, LogCollection.Refusal refusal, long end) {
		NewCommit commit = refused.commit();
		switch (refusal) {
			case LogCollection.Refusal.Rejected(String message) -> {
				batch.remove(refused);
				refused.failed(new IllegalStateException("the store rejects the commit: " + message));
			}
			case LogCollection.Refusal.Taken(LogIndex index) -> {
				Optional<Commit> holder = switch (index) {
					case POSITION -> Optional.empty();
					case STREAM -> log.startingAt(commit.stream(), commit.first());
					case REQUEST -> log.byRequest(commit.origin().request());
				};
				holder.ifPresent(taken -> answer(batch, List.of(Trace.of(taken)), _ -> taken));
				stale = holder.isEmpty() || holder.get().position() > end;
				if (stale) {
					lostRaces++;
					count(0, 0, 1, 0);
				}
			}
		}
	}

}
