package grants.runtime.history;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The readers of the service's log: views, the due sheet, the door out. Of all instances
 * of the service, one at a time reads under a name; another takes over where it has saved
 * when it stops or dies. No event is ever passed over; one may be handled twice.
 */
public final class Readers implements MeterBinder, AutoCloseable {

	/** How long a dead instance's readers stand still before another takes over. */
	public static final Duration TERM = Duration.ofSeconds(3);

	/** How often the position of a reader in another instance is looked up. */
	private static final Duration ELSEWHERE = Duration.ofMillis(20);

	static final String COLLECTION = "readers";

	/**
	 * Appends by other instances are found by looking: soon after the last one, later
	 * less often.
	 */
	private final Backoff looking = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1));

	private final CommitLog log;

	private final EventTypes types;

	private final MongoCollection<Document> collection;

	private final Duration term;

	private final String instance = nameOfInstance();

	private final Map<String, LogReader> readers = new ConcurrentHashMap<>();

	private final Map<String, List<Meter>> gauges = new ConcurrentHashMap<>();

	private final Semaphore closed = new Semaphore(0);

	private final Thread lookout;

	private volatile @Nullable MeterRegistry meters;

	public Readers(CommitLog log, EventTypes types, MongoDatabase database) {
		this(log, types, database, TERM);
	}

	Readers(CommitLog log, EventTypes types, MongoDatabase database, Duration term) {
		this.log = log;
		this.types = types;
		this.collection = database.getCollection(COLLECTION).withWriteConcern(Store.DURABLE);
		this.term = term;
		this.lookout = Thread.ofVirtual().name("log-lookout").start(this::look);
	}

	/**
	 * Starts a reader, from where it was saved last or from the beginning of the log.
	 * @param name the same for ever, such as {@code view:work-items}
	 */
	public void start(String name, BatchHandler handler) {
		LogReader reader = new LogReader(name, log, types, new Lease(collection, name, instance, term), handler);
		if (readers.putIfAbsent(name, reader) != null) {
			throw new IllegalStateException("there is a reader " + name + " already");
		}
		reader.start();
		MeterRegistry registry = meters;
		if (registry != null) {
			measure(name, registry);
		}
	}

	/** Stops a reader of this process when its batch in hand is done. */
	public void stop(String name) {
		LogReader reader = readers.remove(name);
		if (reader != null) {
			reader.stop();
		}
		List<Meter> measured = gauges.remove(name);
		MeterRegistry registry = meters;
		if (registry != null && measured != null) {
			measured.forEach(registry::remove);
		}
	}

	/** Lets a reader of this process call {@link BatchHandler#caughtUp} again now. */
	public void wake(String name) {
		LogReader reader = readers.get(name);
		if (reader != null) {
			reader.wake();
		}
	}

	/**
	 * Forgets how far a reader has come that no instance has any more. Should one begin
	 * under its name again, it begins with the log.
	 */
	public void forget(String name) {
		collection.deleteOne(Filters.eq("_id", name));
	}

	/**
	 * How often a reader, in whatever instance it runs, has shown that it is alive; 0 if
	 * it never has.
	 */
	public long beats(String name) {
		Document reader = collection.find(Filters.eq("_id", name)).first();
		return reader == null ? 0 : reader.getLong("beat");
	}

	/** Position of the last commit of the log; 0 if there is none. */
	public long head() {
		return log.head();
	}

	/** The same as far as this process knows without asking the store. */
	public long known() {
		return log.watch().position();
	}

	/** How far a reader has come, if it has been started in this process. */
	public Optional<ReaderStatus> status(String name) {
		return Optional.ofNullable(readers.get(name)).map(LogReader::status);
	}

	/** All readers of this process, by name. */
	public List<ReaderStatus> status() {
		return readers.values()
			.stream()
			.map(LogReader::status)
			.sorted(Comparator.comparing(ReaderStatus::name))
			.toList();
	}

	/**
	 * How far a reader has come for certain, in whatever instance it runs: in another one
	 * it may be further than it has saved.
	 */
	public long position(String name) {
		LogReader here = readers.get(name);
		if (here != null && here.status().here()) {
			return here.status().position();
		}
		Document reader = collection.find(Filters.eq("_id", name)).first();
		return reader == null ? 0 : reader.getLong("position");
	}

	/**
	 * Waits until a reader, in whatever instance it runs, has handled everything up to a
	 * position.
	 * @return whether it has come so far in time
	 */
	public boolean await(String name, long position, Duration atMost) {
		long deadline = System.nanoTime() + atMost.toNanos();
		LogReader reader = readers.get(name);
		try {
			while (true) {
				Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
				if (reader != null && reader.status().here()) {
					return reader.await(position, left);
				}
				if (position(name) >= position) {
					return true;
				}
				if (left.isZero()) {
					return false;
				}
				Thread.sleep(ELSEWHERE);
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		meters = registry;
		readers.keySet().forEach(name -> measure(name, registry));
	}

	/** Stops all readers when their batches in hand are done. */
	@Override
	public void close() {
		closed.release();
		List<Thread> stopping = readers.values()
			.stream()
			.map(reader -> Thread.ofVirtual().start(reader::stop))
			.toList();
		try {
			for (Thread thread : stopping) {
				thread.join();
			}
			lookout.join();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void measure(String name, MeterRegistry registry) {
		gauge("position", "position of the last commit that the reader has handled", ReaderStatus::position, name,
				registry);
		gauge("lag", "commits that the reader has not handled yet", ReaderStatus::lag, name, registry);
		gauge("rate", "events that the reader has handled a second lately", status -> status.pace().eventsPerSecond(),
				name, registry);
		gauge("remaining", "seconds until the reader has caught up at this rate; -1 if nobody can tell",
				status -> Optional.ofNullable(status.remaining()).map(Duration::toSeconds).orElse(-1L), name, registry);
		gauge("failures", "failures in a row of the batch that the reader is stuck at", ReaderStatus::failures, name,
				registry);
	}

	private void gauge(String meter, String description, ToLongFunction<ReaderStatus> value, String name,
			MeterRegistry registry) {
		Meter gauge = Gauge.builder("grants.reader." + meter, () -> {
			LogReader reader = readers.get(name);
			return reader == null ? 0 : value.applyAsLong(reader.status());
		}).description(description).tag("reader", name).register(registry);
		gauges.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>()).add(gauge);
	}

	/** By which people know an instance: its process, and which one in the process. */
	static String nameOfInstance() {
		return ProcessHandle.current().pid() + "@" + host() + "/" + UUID.randomUUID().toString().substring(0, 8);
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException e) {
			return "unknown";
		}
	}

	private void look() {
		int quiet = 1;
		try {
			while (!closed.tryAcquire(looking.after(quiet).toMillis(), TimeUnit.MILLISECONDS)) {
				long before = log.watch().position();
				try {
					quiet = log.head() > before ? 1 : quiet + 1;
				}
				catch (MongoException e) {
					quiet++; // the readers themselves say what is wrong
				}
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

}
