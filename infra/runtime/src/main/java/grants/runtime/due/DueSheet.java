package grants.runtime.due;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import grants.runtime.command.CommandDoor;
import grants.runtime.history.ReaderStatus;
import grants.runtime.history.Readers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

/**
 * Everything that will fall due, on durable lines: filled from the log, and fired in the
 * order of the due instants when the platform's clock has reached them. An item has its
 * effect exactly once, late at worst: its command is sent at least once, always as the
 * same request. An item that meets a bug holds up its aggregate and nothing else.
 */
public final class DueSheet implements MeterBinder {

	static final String READER = "due-sheet";

	/** Lines that are shown at a time. */
	private static final int SHOWN = 500;

	private final DueEntries entries;

	private final Readers readers;

	private final DueFeed feed;

	private final InstantSource clock;

	/**
	 * @param clock the platform's
	 */
	public DueSheet(MongoDatabase database, Readers readers, DueWork work, CommandDoor door, InstantSource clock) {
		this.entries = new DueEntries(database);
		this.readers = readers;
		this.feed = new DueFeed(entries, work, door, clock);
		this.clock = clock;
	}

	/** Begins to follow the log and to fire. */
	public void start() {
		readers.start(READER, feed);
	}

	/** Ends when the item in hand is done. */
	public void stop() {
		readers.stop(READER);
	}

	/** To be called when the platform's clock has been moved. */
	public void clockMoved() {
		readers.wake(READER);
	}

	/** What will fire, the earliest first; at most 500. */
	public List<DueEntry> pending() {
		return list(new DueQuestion(DueState.PENDING, null, null), null, SHOWN);
	}

	/** What a rule has forbidden to be done: somebody should look. At most 500. */
	public List<DueEntry> refused() {
		return list(new DueQuestion(DueState.REFUSED, null, null), null, SHOWN);
	}

	/**
	 * How much stands on the sheet.
	 *
	 * @param waiting late or not
	 * @param overdue of those that wait
	 * @param oldest when the first that waits is or was due; null if none waits
	 */
	record Totals(long waiting, long overdue, long refused, @Nullable Instant oldest) {
	}

	Totals totals(Instant now) {
		return new Totals(entries.count(DueState.PENDING), entries.countDue(now), entries.count(DueState.REFUSED),
				entries.first().map(entry -> entry.item().dueAt()).orElse(null));
	}

	List<DueEntry> list(DueQuestion asked, DueQuestion.@Nullable Place after, int max) {
		return entries.list(asked, after, max);
	}

	long count(DueQuestion asked) {
		return entries.count(asked);
	}

	/** Who follows the log; empty until it has been started. */
	Optional<ReaderStatus> reader() {
		return readers.status(READER);
	}

	/** Whether the sheet reflects the log up to this position. */
	public boolean await(long position, Duration atMost) {
		return readers.await(READER, position, atMost);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("grants.due.overdue", () -> entries.countDue(clock.instant()))
			.description("items whose time has come and that have not been fired")
			.register(registry);
		Gauge.builder("grants.due.late", this::lateness)
			.description("how long the first of them has been due")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("grants.due.refused", () -> entries.count(DueState.REFUSED))
			.description("items that a rule has forbidden: somebody should look")
			.register(registry);
	}

	private long lateness() {
		Instant now = clock.instant();
		return entries.first()
			.map(entry -> Duration.between(entry.item().dueAt(), now))
			.filter(Duration::isPositive)
			.map(Duration::toSeconds)
			.orElse(0L);
	}

}
