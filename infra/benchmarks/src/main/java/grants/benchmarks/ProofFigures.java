package grants.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import grants.kernel.Actor;
import grants.runtime.backup.BadLine;
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
 * A log of 1,000,000 events (or {@code GRANTS_EVENTS}), two in a commit, 400 characters
 * each, on the embedded server: verified, exported, verified from the export, imported.
 * Half of the digests are SHA-256, half SM3.
 */
public final class ProofFigures {

	private static final String SERVICE = "sample";

	private static final int CALLERS = 64;

	private static final int ROUNDS = 3;

	private final long events = Long.parseLong(Objects.requireNonNullElse(System.getenv("GRANTS_EVENTS"), "1000000"));

	private ProofFigures() {
	}

	public static void main(String... arguments) throws IOException, InterruptedException, BadLine {
		Path folder = Files.createTempDirectory("grants-proof");
		try (DocumentServer server = DocumentServer.open(folder.resolve("store.mv"), 0, Durability.WRITE);
				Store store = Store.open(server.uri(), "grants_sample", true);
				Store copy = Store.open(server.uri(), "grants_copy", true)) {
			new ProofFigures().run(store.database(), copy.database(), folder.resolve("export.jsonl"));
		}
		finally {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private void run(MongoDatabase database, MongoDatabase copy, Path export)
			throws IOException, InterruptedException, BadLine {
		Report.line("processors; load of the machine", Runtime.getRuntime().availableProcessors() + "; "
				+ ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
			long from = System.nanoTime();
			append(database, algorithm, events / 4);
			rate("appended with " + algorithm.algorithmName(), events / 2, System.nanoTime() - from);
		}
		List<Long> times = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			long from = System.nanoTime();
			Verdict verdict = Verification.of(new RawLog(database), none(), (_, _, _) -> true);
			times.add(System.nanoTime() - from);
			require(verdict);
		}
		rate("verified in the store (goal: 1,000,000 within 60 s), median", events, Report.median(times));
		long from = System.nanoTime();
		try (OutputStream out = Files.newOutputStream(export)) {
			LogExport.write(database, SERVICE, InstantSource.system().instant(), List.of(), out);
		}
		rate("exported, " + Files.size(export) / 1_000_000 + " MB", events, System.nanoTime() - from);
		from = System.nanoTime();
		try (InputStream in = new BufferedInputStream(Files.newInputStream(export))) {
			require(ExportReader.verify(in, SERVICE, none()));
		}
		rate("verified from the export", events, System.nanoTime() - from);
		from = System.nanoTime();
		try (InputStream in = new BufferedInputStream(Files.newInputStream(export))) {
			require(LogImport.into(copy, in, SERVICE, none(), false));
		}
		rate("imported", events, System.nanoTime() - from);
		require(Verification.of(new RawLog(copy), none(), (_, _, _) -> true));
	}

	private static KnownCheckpoints none() {
		return new KnownCheckpoints(SERVICE, PublicKeys.none());
	}

	private void require(Verdict verdict) {
		if (!verdict.isSound() || verdict.events() != events) {
			throw new IllegalStateException("not what was appended: " + verdict);
		}
	}

	private static void append(MongoDatabase database, DigestAlgorithm algorithm, long commits)
			throws InterruptedException {
		try (CommitLog log = new CommitLog(database, InstantSource.system(), algorithm);
				ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
			for (int caller = 0; caller < CALLERS; caller++) {
				long share = commits / CALLERS + (caller < commits % CALLERS ? 1 : 0);
				String stream = algorithm.algorithmName() + "-" + caller;
				callers.execute(() -> {
					for (long i = 0; i < share; i++) {
						append(log, commit(stream, 2 * i));
					}
				});
			}
			callers.shutdown();
			callers.awaitTermination(1, java.util.concurrent.TimeUnit.HOURS);
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

	private static void rate(String what, long events, long nanos) {
		Report.line(what, "%,d events/s (%.1f s)".formatted(events * 1_000_000_000L / nanos,
				Duration.ofNanos(nanos).toMillis() / 1000.0));
	}

}
