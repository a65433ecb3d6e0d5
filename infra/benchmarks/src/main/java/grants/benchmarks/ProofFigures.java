package grants.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import com.sun.management.OperatingSystemMXBean;
import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import grants.kernel.Actor;
import grants.runtime.backup.ExportReader;
import grants.runtime.backup.LogExport;
import grants.runtime.backup.LogImport;
import grants.runtime.crypto.DigestAlgorithm;
import grants.runtime.crypto.PublicKeys;
import grants.runtime.history.AlreadyRecorded;
import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Origin;
import grants.runtime.history.OutcomeUnknown;
import grants.runtime.history.RawLog;
import grants.runtime.history.Store;
import grants.runtime.proof.KnownCheckpoints;
import grants.runtime.proof.Verdict;
import grants.runtime.proof.Verification;

/**
 * For each algorithm of digests: a log of many events, two in a commit, 400 characters or
 * 1,100 bytes each, on a fresh embedded server in this JVM: verified, exported, verified
 * from the export, imported. Store and verification share the processors.
 */
public final class ProofFigures {

	private static final String SERVICE = "sample";

	private static final int EVENTS = Integer.getInteger("events", 300_000);

	private static final int ROUNDS = Integer.getInteger("rounds", 3);

	private static final int CALLERS = 64;

	private static final int GOAL_SECONDS = 60;

	private static final OperatingSystemMXBean CPU = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

	private final DigestAlgorithm algorithm;

	private ProofFigures(DigestAlgorithm algorithm) {
		this.algorithm = algorithm;
	}

	public static void main(String... arguments) throws Exception {
		System.out.printf("%n%-9s %-34s %10s %10s %10s %10s %10s%n", "digest", "", "commits/s", "events/s", "seconds",
				"s/million", "CPU/million");
		for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
			Path folder = Files.createTempDirectory("grants-proof");
			try (DocumentServer server = DocumentServer.open(folder.resolve("store.mv"), 0, Durability.WRITE);
					Store store = Store.open(server.uri(), "grants_sample", true);
					Store copy = Store.open(server.uri(), "grants_copy", true)) {
				new ProofFigures(algorithm).run(store.database(), copy.database(), folder.resolve("export.jsonl"));
			}
			finally {
				delete(folder);
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	/** Something that takes its time. */
	private interface Work {

		void run() throws Exception;

	}

	/**
	 * @param nanos that have passed
	 * @param cpuNanos of all processors together, which others on the machine don't
	 * change
	 */
	private record Cost(long nanos, long cpuNanos) {

		static Cost of(Work work) throws Exception {
			long from = System.nanoTime();
			long cpuFrom = CPU.getProcessCpuTime();
			work.run();
			return new Cost(System.nanoTime() - from, CPU.getProcessCpuTime() - cpuFrom);
		}

		double seconds() {
			return nanos / 1e9;
		}

		double perMillion() {
			return seconds() * 1_000_000 / EVENTS;
		}

		double cpuPerMillion() {
			return cpuNanos / 1e9 * 1_000_000 / EVENTS;
		}

	}

	private void run(MongoDatabase database, MongoDatabase copy, Path export) throws Exception {
		line("append, " + CALLERS + " callers", Cost.of(() -> append(database)));
		List<Cost> times = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			times.add(Cost.of(() -> require(verified(database))));
		}
		Cost verified = times.stream().sorted(Comparator.comparingLong(Cost::nanos)).toList().get(ROUNDS / 2);
		line("verify in the store, median of " + ROUNDS, verified);
		line("export", Cost.of(() -> {
			try (OutputStream out = Files.newOutputStream(export)) {
				LogExport.write(database, SERVICE, InstantSource.system().instant(), List.of(), out);
			}
		}));
		line("verify an export of " + Files.size(export) / 1_000_000 + " MB", Cost.of(() -> {
			try (InputStream in = Files.newInputStream(export)) {
				require(ExportReader.verify(in, SERVICE, none()));
			}
		}));
		line("import", Cost.of(() -> {
			try (InputStream in = new BufferedInputStream(Files.newInputStream(export))) {
				require(LogImport.into(copy, in, SERVICE, none(), false));
			}
		}));
		require(verified(copy));
		double million = verified.perMillion();
		System.out.printf("GOAL      verify 1,000,000 events by %s within %d s: %.1f s, %s%n",
				algorithm.algorithmName(), GOAL_SECONDS, million, million <= GOAL_SECONDS ? "reached" : "MISSED");
	}

	private static Verdict verified(MongoDatabase database) {
		return Verification.of(new RawLog(database), none(), (_, _, _) -> true);
	}

	private static KnownCheckpoints none() {
		return new KnownCheckpoints(SERVICE, PublicKeys.none());
	}

	private static void require(Verdict verdict) {
		if (!verdict.isSound() || verdict.events() != EVENTS) {
			throw new IllegalStateException("not what was appended: " + verdict);
		}
	}

	private void append(MongoDatabase database) throws Exception {
		int commits = EVENTS / 2;
		try (CommitLog log = new CommitLog(database, InstantSource.system(), algorithm);
				ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
			List<Future<?>> answers = new ArrayList<>();
			for (int caller = 0; caller < CALLERS; caller++) {
				int share = commits / CALLERS + (caller < commits % CALLERS ? 1 : 0);
				String stream = "stream-" + caller;
				answers.add(callers.submit(() -> {
					for (long i = 0; i < share; i++) {
						append(log, commit(stream, 2 * i));
					}
				}));
			}
			for (Future<?> answer : answers) {
				answer.get();
			}
		}
	}

	/** Until it is recorded, however busy the machine is. */
	private static void append(CommitLog log, NewCommit commit) {
		while (true) {
			try {
				log.append(commit);
				return;
			}
			catch (OutcomeUnknown e) {
				continue;
			}
			catch (AlreadyRecorded e) {
				return;
			}
		}
	}

	private static NewCommit commit(String stream, long first) {
		String id = UUID.randomUUID().toString();
		return new NewCommit(stream, "Entitlements", first, id,
				new Origin("http:" + id + id, new Actor("u-" + first % 97, "applicant"), id, null),
				List.of(event(first), event(first + 1)));
	}

	private static Commit.Event event(long number) {
		String payload = "{\"amount\":\"%d.00\",\"reason\":\"%s\"}".formatted(number, "奖补资金".repeat(88));
		return new Commit.Event(UUID.randomUUID().toString(),
				new EventTypes.Stored("application-submitted", 1, payload));
	}

	private void line(String what, Cost cost) {
		System.out.printf("%-9s %-34s %,10.0f %,10.0f %10.1f %,10.1f %,10.1f%n", algorithm.algorithmName(), what,
				EVENTS / 2 / cost.seconds(), EVENTS / cost.seconds(), cost.seconds(), cost.perMillion(),
				cost.cpuPerMillion());
	}

}
