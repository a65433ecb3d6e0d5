package grants.runtime.due;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import grants.kernel.Actor;
import grants.kernel.RuleViolated;
import grants.runtime.command.CommandDoor;
import grants.runtime.command.Receipt;
import grants.runtime.history.Backoff;
import grants.runtime.history.BatchHandler;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the sheet from the log, and fires while the sheet reflects the whole log: one
 * item at a time, and after each the log is read again, so that what it has caused is
 * fired in its turn, even if the clock has been moved by years.
 */
final class DueFeed implements BatchHandler {

	private static final Logger LOG = LoggerFactory.getLogger(DueFeed.class);

	private final DueEntries entries;

	private final DueWork work;

	private final CommandDoor door;

	private final InstantSource clock;

	private final Backoff afterFailure = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

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
	}

	@Override
	public Duration caughtUp() {
		Optional<DueEntry> next = entries.next();
		if (next.isEmpty()) {
			return Duration.ofDays(1);
		}
		Duration wait = Duration.between(clock.instant(), next.get().nextTry());
		if (wait.isPositive()) {
			return wait;
		}
		fire(next.get());
		return Duration.ZERO;
	}

	private void fire(DueEntry entry) {
		String request = "due:" + entry.item().id();
		Origin origin = new Origin(request, Actor.system("due-sheet"), entry.correlation(), entry.cause());
		try {
			Receipt receipt = door.send(work.commandFor(entry.item()), origin);
			entries.mark(entry, receipt.events().isEmpty() ? DueState.UNNEEDED : DueState.FIRED, null);
		}
		catch (RuleViolated e) {
			LOG.warn("{} is due and refused: {}", entry.item().id(), e.getMessage());
			entries.mark(entry, DueState.REFUSED, e.getMessage());
		}
		catch (RuntimeException e) {
			Instant again = clock.instant().plus(afterFailure.after(entry.failures() + 1));
			LOG.error("{} is due and failed, next try at {}", entry.item().id(), again, e);
			entries.failed(entry, again, e.toString());
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
