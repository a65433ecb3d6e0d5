package grants.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import grants.benchmarks.echo.Account;
import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import grants.kernel.Actor;
import grants.runtime.SideBySide;
import grants.runtime.command.AggregateBus;
import grants.runtime.command.Aggregates;
import grants.runtime.command.CommandDoor;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueItem;
import grants.runtime.due.DueSheet;
import grants.runtime.due.DueWork;
import grants.runtime.history.CommitLog;
import grants.runtime.history.Origin;
import grants.runtime.history.Readers;
import grants.runtime.history.RecordedEvent;
import grants.runtime.history.Store;

/**
 * How many due items a second are fired, each with a commit that is on the disk, in
 * rounds that take turns: all of one instant on as many aggregates (lock-ins end at
 * midnight), each of an instant of its own (after a long downtime), and all of one
 * instant on one aggregate.
 */
public final class DueFigures implements AutoCloseable {

	private static final int ITEMS = 500;

	private static final int WARM_UP_ROUNDS = 2;

	private static final int ROUNDS = 10;

	private volatile Instant now = Instant.parse("2026-01-05T01:00:00Z");

	private final CommandDoor door;

	private final DueSheet sheet;

	private final CommitLog log;

	private final Readers readers;

	private int round;

	private DueFigures(Store store) {
		log = new CommitLog(store.database(), () -> now);
		door = new CommandDoor(log, new AggregateBus(Aggregates.of(Account.class), Account.types(), log, () -> now));
		readers = new Readers(log, Account.types(), store.database());
		sheet = new DueSheet(store.database(), readers, new Promises(), door, () -> now);
	}

	private static final class Promises implements DueWork {

		@Override
		public List<DueChange> changes(RecordedEvent event) {
			return event.payload() instanceof Account.Promised it
					? List.of(new DueChange.Schedule(new DueItem(it.item(), "promise", it.target(), it.dueAt())))
					: List.of();
		}

		@Override
		public Object commandFor(DueItem item) {
			return new Account.Keep(item.target(), item.id());
		}

	}

	public static void main(String... arguments) throws Exception {
		Path home = Files.createTempDirectory("grants-due");
		try (DocumentServer server = DocumentServer.open(home.resolve("store"), 0, Durability.FSYNC);
				Store store = Store.open(server.uri(), "due", true);
				DueFigures figures = new DueFigures(store)) {
			figures.run();
		}
	}

	@Override
	public void close() {
		readers.close();
		log.close();
	}

	private void run() {
		sheet.start();
		List<Long> together = new ArrayList<>();
		List<Long> apart = new ArrayList<>();
		List<Long> one = new ArrayList<>();
		for (int i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
			Instant due = now.plus(Duration.ofHours(1));
			long first = perSecond(_ -> due, item -> "account-" + round + "-" + item);
			Instant from = now.plus(Duration.ofHours(1));
			long second = perSecond(from::plusSeconds, item -> "account-" + round + "-" + item);
			Instant last = now.plus(Duration.ofHours(1));
			long third = perSecond(_ -> last, _ -> "account-" + round);
			if (i >= WARM_UP_ROUNDS) {
				together.add(first);
				apart.add(second);
				one.add(third);
			}
		}
		Report.line("due items a second, of one instant, median of " + ROUNDS, Report.median(together));
		Report.line("due items a second, each of its own instant", Report.median(apart));
		Report.line("due items a second, of one instant and one aggregate", Report.median(one));
		Report.line("one instant to its own instant each",
				"%.1f".formatted((double) Report.median(together) / Report.median(apart)));
	}

	private long perSecond(IntFunction<Instant> dueAt, IntFunction<String> target) {
		round++;
		SideBySide.run(IntStream.range(0, ITEMS)
			.<Runnable>mapToObj(item -> () -> send(new Account.Promise("plan-" + round + "-" + item,
					"item-" + round + "-" + item, target.apply(item), dueAt.apply(item))))
			.toList());
		if (!sheet.await(log.head(), Duration.ofMinutes(1))) {
			throw new IllegalStateException("the sheet does not follow the log");
		}
		long begin = System.nanoTime();
		Instant begun = now;
		now = begun.plus(Duration.ofHours(2));
		sheet.clockMoved();
		while (!sheet.pending().isEmpty()) {
			LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
		}
		return ITEMS * Duration.ofSeconds(1).toNanos() / (System.nanoTime() - begin);
	}

	private void send(Object command) {
		door.send(command, new Origin("figures:" + UUID.randomUUID(), new Actor("u-1", "figures"), "c-1", null));
	}

}
