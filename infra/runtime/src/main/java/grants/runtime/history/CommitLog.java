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
import grants.runtime.crypto.DigestAlgorithm;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * The history of one service: all its commits in one order, at positions 1, 2, 3 ...
 * without gaps, each whole, durable and chained to the one in front of it by its digest.
 * Whoever has seen position p has everything before it.
 */
public final class CommitLog implements MeterBinder, AutoCloseable {

	/** How long a command waits for its commit before its outcome counts as unknown. */
	static final Duration PATIENCE = Duration.ofSeconds(30);

	private final LogCollection log;

	private final RawLog raw;

	private final HeadWatch watch = new HeadWatch();

	private final Tail tail = new Tail();

	private final LogWriter writer;

	private final Appender appender;

	private final Duration patience;

	public CommitLog(MongoDatabase database, InstantSource clock) {
		this(database, clock, DigestAlgorithm.SHA_256);
	}

	/**
	 * @param algorithm of the digests of commits that are appended from now on
	 */
	public CommitLog(MongoDatabase database, InstantSource clock, DigestAlgorithm algorithm) {
		this(database, clock, PATIENCE, Chain.by(algorithm));
	}

	CommitLog(MongoDatabase database, InstantSource clock, Duration patience, Chain.Link link) {
		this.patience = patience;
		this.log = new LogCollection(database);
		this.raw = new RawLog(database);
		this.writer = new LogWriter(log, clock, watch, tail, link);
		this.appender = new Appender(writer, database.getName());
	}

	/**
	 * Records a commit; returns when it is durable.
	 * @throws StreamConflict if somebody else has appended to the stream meanwhile
	 * @throws AlreadyRecorded if the request has a commit already
	 * @throws OutcomeUnknown if the store does not answer in time
	 */
	public Commit append(NewCommit commit) {
		long until = System.nanoTime() + patience.toNanos();
		try {
			CompletableFuture<Commit> answer = appender.append(commit, patience);
			return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
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
	 * Records what the runtime itself has to say of a request, in a stream of its own.
	 * @return the commit that the request has now: this one, unless it had one before
	 * @throws OutcomeUnknown if the store does not answer in time
	 */
	public Commit appendUnlessRecorded(NewCommit commit) {
		try {
			return append(commit);
		}
		catch (AlreadyRecorded e) {
			return e.commit();
		}
		catch (StreamConflict e) { // twice at once: both indexes refuse, either is named
			return byRequest(commit.origin().request()).orElseThrow(() -> e);
		}
	}

	/**
	 * The commits of a stream in order.
	 * @param first sequence number with which a commit begins; 0 for all
	 * @throws BrokenLog if they don't join without gap or overlap, or are of several
	 * types of aggregates
	 */
	public List<Commit> stream(String stream, long first) {
		return log.stream(stream, first);
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
	 * Recomputes the chain over these positions. Whatever is stored there, this does not
	 * throw for it.
	 * @param from the first, from 1
	 * @param to the last, inclusive
	 * @return the first position that is missing or does not hold what was digested;
	 * empty if all is well
	 */
	public OptionalLong verify(long from, long to) {
		ChainWalk walk = new ChainWalk();
		if (from > 1) {
			List<StoredCommit> before = raw.read(from - 2, from - 1);
			if (before.isEmpty()) {
				return OptionalLong.of(from - 1);
			}
			walk = ChainWalk.behind(before.getFirst());
		}
		while (walk.position() < to && walk.findings().isEmpty()) {
			long after = walk.position();
			List<StoredCommit> stored = raw.read(after, to);
			if (stored.isEmpty()) {
				return OptionalLong.of(after + 1);
			}
			stored.forEach(walk::accept);
		}
		return walk.findings().isEmpty() ? OptionalLong.empty()
				: OptionalLong.of(walk.findings().getFirst().position());
	}

	/** What this process has appended so far. */
	public AppendCounts counts() {
		return writer.counts();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		FunctionCounter.builder("grants.log.commits", this, log -> log.counts().commits()).register(registry);
		FunctionCounter.builder("grants.log.inserts", this, log -> log.counts().inserts()).register(registry);
		FunctionCounter.builder("grants.log.lost.races", this, log -> log.counts().lostRaces()).register(registry);
		FunctionCounter.builder("grants.log.conflicts", this, log -> log.counts().conflicts()).register(registry);
		Gauge.builder("grants.log.waiting.characters", appender, Appender::waitingCharacters).register(registry);
	}

	/** For tests: what waits to be appended. */
	int waitingCharacters() {
		return appender.waitingCharacters();
	}

	/** The last commits as far as this process has recorded them itself. */
	Tail tail() {
		return tail;
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
