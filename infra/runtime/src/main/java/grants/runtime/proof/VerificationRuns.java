package grants.runtime.proof;

import static com.mongodb.client.model.Filters.eq;

import java.time.InstantSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import grants.runtime.Diagnosis;
import grants.runtime.history.RawLog;
import grants.runtime.json.Json;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifications of the log that people ask for: one at a time in an instance, beside its
 * other work. Their progress and outcome are kept in the collection
 * {@code verifications}, so that every instance can show them.
 */
public final class VerificationRuns implements AutoCloseable {

	public static final String COLLECTION = "verifications";

	private static final Logger LOG = LoggerFactory.getLogger(VerificationRuns.class);

	/** How often progress is written down. */
	private static final Duration TELLING = Duration.ofMillis(500);

	private final MongoCollection<Document> runs;

	private final RawLog log;

	private final Supplier<KnownCheckpoints> checkpoints;

	private final InstantSource clock;

	private @Nullable VerificationRun running;

	private @Nullable Thread thread;

	private volatile boolean closing;

	/**
	 * @param checkpoints reads those that there are
	 * @param clock the platform's
	 */
	public VerificationRuns(MongoDatabase database, Supplier<KnownCheckpoints> checkpoints, InstantSource clock) {
		this.runs = database.getCollection(COLLECTION);
		this.log = new RawLog(database);
		this.checkpoints = checkpoints;
		this.clock = clock;
	}

	/**
	 * Begins a verification, or goes on with that which this instance is at.
	 * @param by who asks
	 */
	public synchronized VerificationRun begin(String by) {
		VerificationRun current = running;
		if (current != null) {
			return current;
		}
		VerificationRun begun = VerificationRun.begun(UUID.randomUUID().toString(), by, clock.instant());
		write(begun);
		running = begun;
		thread = Thread.ofPlatform().daemon().name("verification").start(() -> run(begun));
		LOG.info("{} has the log verified: {}", by, begun.id());
		return begun;
	}

	/** The newest first, 20 at most. */
	public List<VerificationRun> list() {
		return runs.find()
			.sort(Sorts.descending("startedAt"))
			.limit(20)
			.map(VerificationRuns::read)
			.into(new ArrayList<>());
	}

	public Optional<VerificationRun> find(String id) {
		return Optional.ofNullable(runs.find(eq("_id", id)).first()).map(VerificationRuns::read);
	}

	/** Ends what is running; it counts as failed. */
	@Override
	public void close() {
		closing = true;
		Thread last;
		synchronized (this) {
			last = thread;
		}
		try {
			if (last != null) {
				last.join();
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void run(VerificationRun begun) {
		VerificationRun[] now = { begun };
		long since = System.nanoTime();
		long[] told = { since };
		try {
			Verdict verdict = Verification.of(log, checkpoints.get(), (position, head, events) -> {
				long passed = Math.max(1, Duration.ofNanos(System.nanoTime() - since).toMillis());
				now[0] = now[0].at(position, head, events, events * 1000 / passed);
				if (System.nanoTime() - told[0] > TELLING.toNanos()) {
					told[0] = System.nanoTime();
					write(now[0]);
				}
				return !closing;
			});
			end(closing ? now[0].failed("the instance was stopped", clock.instant())
					: now[0].ended(verdict, clock.instant()));
		}
		catch (RuntimeException e) { // the store or the broker is away
			Diagnosis diagnosis = Diagnosis.of(e);
			LOG.warn("error {}: verification {} could not be finished", diagnosis.errorId(), begun.id(), e);
			end(now[0].failed(diagnosis.toString(), clock.instant()));
		}
	}

	private void end(VerificationRun run) {
		synchronized (this) {
			running = null;
		}
		if (run.state() == VerificationRun.State.BROKEN) {
			LOG.error("the log is not as it was written, first at position {}: {}", run.firstBadPosition(),
					run.findings());
		}
		try {
			write(run);
		}
		catch (RuntimeException e) {
			LOG.warn("the outcome of verification {} could not be written down: {}", run.id(), run, e);
		}
	}

	private void write(VerificationRun run) {
		runs.replaceOne(eq("_id", run.id()),
				new Document("_id", run.id()).append("startedAt", Date.from(run.startedAt()))
					.append("run", Json.tolerant().writeValueAsString(run)),
				new ReplaceOptions().upsert(true));
	}

	private static VerificationRun read(Document document) {
		return Json.tolerant().readValue(document.getString("run"), VerificationRun.class);
	}

}
