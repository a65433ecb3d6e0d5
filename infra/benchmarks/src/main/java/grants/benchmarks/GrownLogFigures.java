package grants.benchmarks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import grants.benchmarks.Ratios.Contender;
import grants.runtime.history.CommitLog;
import grants.runtime.history.Store;

/**
 * How long an append takes at a steady rate in a log that holds 5,000,000 events beside
 * one that holds 50,000, both on stores of their own. Time counts from the moment at
 * which the append was due.
 */
public final class GrownLogFigures {

	private static final int ROUNDS = Integer.getInteger("rounds", 10);

	private static final int LARGE = Integer.getInteger("events", 5_000_000);

	private static final int SMALL = LARGE / 100;

	private static final int PER_SECOND = 200;

	private static final int A_ROUND = Integer.getInteger("appends", 2000);

	private static final int FILLERS = 200;

	private static final String ON_SMALL = "append p99, " + SMALL + " events stored";

	private static final String ON_LARGE = "append p99, " + LARGE + " events stored";

	private GrownLogFigures() {
	}

	public static void main(String... arguments) throws Exception {
		try (Grown small = new Grown(SMALL); Grown large = new Grown(LARGE)) {
			Map<String, Contender> contenders = new LinkedHashMap<>();
			contenders.put(ON_SMALL, () -> p99(small.log));
			contenders.put(ON_LARGE, () -> p99(large.log));
			Ratios ratios = new Ratios("us");
			ratios.measure(1, ROUNDS, contenders);
			ratios.atMost(1.3, ON_LARGE, ON_SMALL);
		}
	}

	/** A log that holds so many events. */
	private static final class Grown implements AutoCloseable {

		private final FreshStore server = FreshStore.open();

		private final Store store = Store.open(server.uri(), FreshStore.database("grown"), true);

		private final CommitLog log = new CommitLog(store.database(), InstantSource.system());

		Grown(int events) throws Exception {
			long begin = System.nanoTime();
			int commits = events / NewCommits.EVENTS;
			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				List<Future<?>> fillers = new ArrayList<>();
				for (int filler = 0; filler < FILLERS; filler++) {
					fillers.add(threads.submit(() -> {
						for (int i = 0; i < commits / FILLERS; i++) {
							log.append(NewCommits.next());
						}
					}));
				}
				for (Future<?> filler : fillers) {
					filler.get();
				}
			}
			Report.line("filled with " + events + " events, seconds",
					TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
		}

		@Override
		public void close() throws Exception {
			log.close();
			store.close();
			server.close();
		}

	}

	/** In microseconds. */
	private static double p99(CommitLog log) throws Exception {
		long[] nanos = new long[A_ROUND];
		long begin = System.nanoTime() + Duration.ofMillis(100).toNanos();
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < A_ROUND; i++) {
				int number = i;
				long due = begin + number * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
				LockSupport.parkNanos(due - System.nanoTime());
				callers.submit(() -> {
					log.append(NewCommits.next());
					nanos[number] = System.nanoTime() - due;
				});
			}
		}
		Arrays.sort(nanos);
		return nanos[(int) Math.ceil(0.99 * A_ROUND) - 1] / 1e3;
	}

}
