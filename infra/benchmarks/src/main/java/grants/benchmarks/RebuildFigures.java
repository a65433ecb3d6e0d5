package grants.benchmarks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import grants.benchmarks.Filings.Files;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.Readers;
import grants.runtime.history.Store;
import grants.runtime.view.LogViews;
import grants.runtime.view.ViewStatus;

/**
 * How long writers wait for their commits while a view is being built anew, beside the
 * same writers while none is. Each writes a commit at fixed instants, whatever became of
 * the one before, and the wait is counted from that instant.
 */
public final class RebuildFigures {

	private static final int EVENTS = Integer.getInteger("events", 100_000);

	private static final int ROUNDS = Integer.getInteger("rounds", 10);

	private static final int WARM_UP = 2;

	private static final Duration A_ROUND = Duration.ofMillis(Integer.getInteger("millis", 10_000));

	private static final int WRITERS = 4;

	/** Commits of all writers: ten times what the city needs. */
	private static final int A_SECOND = Integer.getInteger("commits", 200);

	private static final Files FILES = new Files("files");

	private final CommitLog log;

	private final LogViews views;

	private final EventTypes types = Filings.types();

	private RebuildFigures(CommitLog log, LogViews views) {
		this.log = log;
		this.views = views;
	}

	public static void main(String... arguments) throws Exception {
		try (FreshStore server = FreshStore.open();
				Store store = Store.open(server.uri(), FreshStore.database("rebuild"), true)) {
			Filings.record(store, EVENTS, Filings.A_STREAM);
			try (CommitLog log = new CommitLog(store.database(), InstantSource.system());
					Readers readers = new Readers(log, Filings.types(), store.database())) {
				LogViews views = new LogViews(store.database(), readers, InstantSource.system(), List.of(FILES));
				views.start();
				new RebuildFigures(log, views).run();
				views.stop();
			}
			store.database().drop();
		}
	}

	private void run() throws Exception {
		awaitRebuilt();
		String idle = "p99 of a write while no view is built";
		String rebuild = "p99 of a write while a view is built";
		Ratios waits = new Ratios("ms");
		Map<String, Ratios.Contender> rounds = new LinkedHashMap<>();
		rounds.put(idle, () -> {
			awaitRebuilt();
			return p99(write());
		});
		rounds.put(rebuild, () -> {
			views.rebuild(FILES.name());
			double p99 = p99(write());
			if (views.status(FILES.name()).orElseThrow().rebuild() == null) {
				throw new IllegalStateException("the rebuild was over before the writes: give it more events");
			}
			return p99;
		});
		waits.measure(WARM_UP, ROUNDS, rounds);
		waits.atMost(1.5, rebuild, idle);
		awaitRebuilt();
		ViewStatus view = views.status(FILES.name()).orElseThrow();
		Report.line("rebuilds; the last comparison", view.live() + "; " + view.comparison());
	}

	private void awaitRebuilt() throws InterruptedException {
		while (!(views.status(FILES.name()).orElseThrow() instanceof ViewStatus view && view.live() != null
				&& view.rebuild() == null)) {
			Thread.sleep(50);
		}
	}

	private List<Long> write() throws InterruptedException {
		List<Long> waits = new ArrayList<>();
		List<Thread> writers = new ArrayList<>();
		long between = Duration.ofSeconds(WRITERS).toNanos() / A_SECOND;
		long begin = System.nanoTime();
		for (int writer = 0; writer < WRITERS; writer++) {
			long first = begin + writer * between / WRITERS;
			writers.add(Thread.ofVirtual().start(() -> {
				String file = "file-" + UUID.randomUUID();
				int number = 0;
				for (long due = first; due < begin + A_ROUND.toNanos(); due += between) {
					LockSupport.parkNanos(due - System.nanoTime());
					log.append(Filings.commit(types, file, number++, 1));
					synchronized (waits) {
						waits.add(System.nanoTime() - due);
					}
				}
			}));
		}
		for (Thread writer : writers) {
			writer.join();
		}
		return waits;
	}

	private static double p99(List<Long> nanos) {
		long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
		Arrays.sort(sorted);
		return sorted[sorted.length * 99 / 100] / 1e6;
	}

}
