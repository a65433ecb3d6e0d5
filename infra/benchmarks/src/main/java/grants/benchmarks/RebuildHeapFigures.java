package grants.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import grants.benchmarks.Filings.Files;
import grants.runtime.history.CommitLog;
import grants.runtime.history.Readers;
import grants.runtime.history.Store;
import grants.runtime.view.LogViews;

/**
 * The heap that a service needs to build a view from many events: a process of its own
 * with 512 MB, which builds the view and then builds it anew beside itself. It ends with
 * an error if that is not enough.
 */
public final class RebuildHeapFigures {

	private static final int EVENTS = Integer.getInteger("events", 5_000_000);

	private static final int A_COMMIT = 5;

	private static final int HEAP_MEGABYTES = 512;

	private static final Files FILES = new Files("files");

	private RebuildHeapFigures() {
	}

	public static void main(String... arguments) throws Exception {
		if (arguments.length == 2) {
			build(arguments[0], arguments[1]);
			return;
		}
		try (FreshStore server = FreshStore.open()) {
			String database = FreshStore.database("heap");
			try (Store store = Store.open(server.uri(), database, true)) {
				long begin = System.nanoTime();
				Filings.record(store, EVENTS, A_COMMIT);
				Report.line("events recorded, s", EVENTS + ", " + seconds(begin));
			}
			Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-Xmx" + HEAP_MEGABYTES + "m", "-cp", System.getProperty("java.class.path"),
					RebuildHeapFigures.class.getName(), server.uri(), database)
				.inheritIO()
				.start();
			int end = process.waitFor();
			Report.line("ended", end == 0 ? "well" : "with " + end);
			System.exit(end);
		}
	}

	private static void build(String uri, String database) throws Exception {
		try (Store store = Store.open(uri, database, true);
				CommitLog log = new CommitLog(store.database(), InstantSource.system());
				Readers readers = new Readers(log, Filings.types(), store.database())) {
			LogViews views = new LogViews(store.database(), readers, InstantSource.system(), List.of(FILES));
			long begin = System.nanoTime();
			views.start();
			await(views, 1);
			Report.line("first build, s", seconds(begin));
			begin = System.nanoTime();
			views.rebuild(FILES.name());
			await(views, 2);
			Report.line("rebuild and comparison, s", seconds(begin));
			Report.line("comparison", String.valueOf(views.status(FILES.name()).orElseThrow().comparison()));
			Report.line("highest heap in use, MB (at most " + HEAP_MEGABYTES + ")", peak() >> 20);
			System.gc();
			Report.line("heap in use after a collection, MB",
					ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
			views.stop();
		}
	}

	private static void await(LogViews views, long generation) throws InterruptedException {
		while (!Long.valueOf(generation).equals(views.status(FILES.name()).orElseThrow().live())) {
			Thread.sleep(100);
		}
	}

	private static long peak() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter(pool -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getPeakUsage)
			.mapToLong(usage -> usage.getUsed())
			.sum();
	}

	private static long seconds(long begin) {
		return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
	}

}
