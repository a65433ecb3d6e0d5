package grants.runtime.history;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.mongodb.client.MongoDatabase;

/**
 * The history of one service: all its commits in one order, at positions 1, 2, 3 ...
 * without gaps, each whole, durable and chained to the one in front of it by its digest.
 * Whoever has seen position p has everything before it.
 */
public final class CommitLog implements AutoCloseable {

	/** How long a command waits for its commit before its outcome counts as unknown. */
	static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Commits read at a time while checking the chain. */
	private static final int CHECKED_AT_A_TIME = 500;

	private final LogCollection log;

	private final HeadWatch watch = new HeadWatch();

	private final Appender appender;

	public CommitLog(MongoDatabase database, InstantSource clock) {
		this.log = new LogCollection(database);
		this.appender = new Appender(new LogWriter(log, clock, watch), database.getName());
	}

	/**
	 * Records a commit; returns when it is durable.
	 * @throws StreamConflict if somebody else has appended to the stream meanwhile
	 * @throws AlreadyRecorded if the request has a commit already
	 * @throws OutcomeUnknown if the store does not answer in time
	 */
	public Commit append(NewCommit commit) {
		try {
			CompletableFuture<Commit> answer = appender.append(commit);
			return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException e) {
			switch (e.getCause()) {
				case StreamConflict conflict -> throw conflict;
				case AlreadyRecorded recorded -> throw recorded;
				case OutcomeUnknown unknown -> throw unknown;
				case null, default -> throw new CompletionException(e.getCause());
			}
		}
		catch (TimeoutException e) {
			throw new OutcomeUnknown(commit.origin().request());
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OutcomeUnknown(commit.origin().request());
		}
	}

	/**
	 * The commits of a stream in order, beginning with the one that holds this sequence
	 * number.
	 * @throws BrokenLog if they don't join without gap or overlap
	 */
	public List<Commit> stream(String stream, long fromSequence) {
		return log.stream(stream, fromSequence);
	}

	public Optional<Commit> byRequest(String request) {
		return log.byRequest(request);
	}

	public Optional<Commit> at(long position) {
		return log.at(position);
	}

	/**
	 * The commits behind a position, in order.
	 * @param max how many at most; more than 0. Fewer if they are large, but none only if
	 * there is none
	 * @throws BrokenLog if one is missing between them
	 */
	public List<Commit> read(long after, int max) {
		return log.read(after, max);
	}

	/** Position of the last commit; 0 if there is none. */
	public long head() {
		long position = log.head().position();
		watch.reached(position);
		return position;
	}

	/**
	 * Recomputes the chain over these positions.
	 * @param from the first, from 1
	 * @param to the last, inclusive
	 * @return the first position that is missing or does not hold what was digested;
	 * empty if all is well
	 */
	public OptionalLong verify(long from, long to) {
		Chain.Head head = Chain.BEGINNING;
		if (from > 1) {
			Optional<Commit> before = log.at(from - 1);
			if (before.isEmpty()) {
				return OptionalLong.of(from - 1);
			}
			head = Chain.Head.of(before.get());
		}
		while (head.position() < to) {
			List<Commit> commits = log.readUnchecked(head.position(),
					(int) Math.min(CHECKED_AT_A_TIME, to - head.position()));
			if (commits.isEmpty()) {
				return OptionalLong.of(head.position() + 1);
			}
			for (Commit commit : commits) {
				if (!Chain.follows(head, commit)) {
					return OptionalLong.of(head.position() + 1);
				}
				head = Chain.Head.of(commit);
			}
		}
		return OptionalLong.empty();
	}

	HeadWatch watch() {
		return watch;
	}

	/** Records what waits, then takes no more. */
	@Override
	public void close() {
		appender.close();
	}

}
