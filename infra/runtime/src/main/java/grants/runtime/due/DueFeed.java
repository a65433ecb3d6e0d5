package grants.runtime.due;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import grants.kernel.Actor;
import grants.kernel.RuleViolated;
import grants.runtime.Diagnosis;
import grants.runtime.SideBySide;
import grants.runtime.command.CommandDoor;
import grants.runtime.command.Outage;
import grants.runtime.command.Receipt;
import grants.runtime.history.Backoff;
import grants.runtime.history.BatchHandler;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the sheet from the log, and fires what is due: items of the same instant side by
 * side, one of each aggregate, and then the log is read again, so that what they have
 * caused is fired in its turn, even if the clock has been moved by years.
 *
 * <p>
 * An item is fired when the sheet reflects everything that was recorded before its
 * instant: when the whole log has been read since, or, so that a busy log keeps nobody
 * waiting, when a commit of that instant or later has been.
 */
final class DueFeed implements BatchHandler {

	private static final Logger LOG = LoggerFactory.getLogger(DueFeed.class);

	private final DueEntries entries;

	private final DueWork work;

	private final CommandDoor door;

	private final InstantSource clock;

	private final Backoff afterFailure = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

	/** The last position that firing has written: to be read before anything is fired. */
	private final AtomicLong written = new AtomicLong();

	/** By the platform's clock, before the log was read last. */
	private Instant beforeReading = Instant.MIN;

	DueFeed(DueEntries entries, DueWork work, CommandDoor door, InstantSource clock) {
		this.entries = entries;
		this.work = work;
		this.door = door;
		this.clock = clock;
	}

	private record Scheduled(RecordedEvent event, DueChange change) {
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		// the events of one commit have one position: what the last of them says of an
		// item counts
		Map<String, Scheduled> ofCommit = new LinkedHashMap<>();
		long position = 0;
		for (RecordedEvent event : batch) {
			if (event.position() != position) {
				write(ofCommit);
				position = event.position();
			}
			for (DueChange change : work.changes(event)) {
				ofCommit.put(idOf(change), new Scheduled(event, change));
			}
		}
		write(ofCommit);
		Instant reached = batch.getLast().recordedAt();
		Instant now = clock.instant();
		if (position >= written.get()) {
			fireTogether(reached.isBefore(now) ? reached : now, now);
		}
	}

	@Override
	public Duration caughtUp() {
		Instant upTo = beforeReading;
		Instant now = clock.instant();
		beforeReading = now;
		if (upTo.equals(Instant.MIN) || fireTogether(upTo, now)) {
			return Duration.ZERO;
		}
		return entries.nextAfter(upTo).map(next -> Duration.between(now, next)).orElse(Duration.ofDays(1));
	}

	/**
	 * @return whether there was anything to fire
	 */
	private boolean fireTogether(Instant upTo, Instant now) {
		List<DueEntry> together = entries.together(upTo, now);
		SideBySide.run(together.stream().<Runnable>map(entry -> () -> fire(entry)).toList());
		return !together.isEmpty();
	}

	private void fire(DueEntry entry) {
		String request = "due:" + entry.item().id();
		Origin origin = new Origin(request, Actor.system("due-sheet"), entry.correlation(), entry.cause());
		try {
			Receipt receipt = door.send(work.commandFor(entry.item()), origin);
			written.accumulateAndGet(receipt.position(), Math::max);
			entries.mark(entry, receipt.events().isEmpty() ? DueState.UNNEEDED : DueState.FIRED, null);
		}
		catch (RuleViolated e) {
			LOG.warn("{} is due and refused: {}", entry.item().id(), e.getMessage());
			entries.mark(entry, DueState.REFUSED, e.rule().id() + " " + e.because());
		}
		catch (RuntimeException e) {
			if (Outage.isOne(e)) {
				throw e; // not the item's fault: all wait, in order, until it is over
			}
			Instant again = clock.instant().plus(afterFailure.after(entry.failures() + 1));
			Diagnosis diagnosis = Diagnosis.of(e);
			LOG.error("error {}: {} is due and failed, next try at {}", diagnosis.errorId(), entry.item().id(), again,
					e);
			entries.failed(entry, again, diagnosis.toString());
		}
	}

	private void write(Map<String, Scheduled> ofCommit) {
		ofCommit.values().forEach(scheduled -> entries.apply(scheduled.event(), scheduled.change()));
		ofCommit.clear();
	}

	private static String idOf(DueChange change) {
		return switch (change) {
			case DueChange.Schedule(DueItem item) -> item.id();
			case DueChange.Cancel(String id) -> id;
		};
	}

}
