package grants.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import grants.kernel.Actor;
import grants.local.Ports;
import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Origin;
import grants.runtime.history.Store;
import grants.runtime.personal.PersonalDataKeys;
import grants.runtime.personal.Seals;

/**
 * What sealing costs a durable append: the same commits, each with a name, an account and
 * a draft of 2,000 characters, in clear and sealed, side by side in one run. A
 * beneficiary that is new to the platform needs a key before its first commit.
 */
public final class SealingFigures {

	private static final int ROUNDS = 12;

	private static final int[] CALLERS = { 1, 32 };

	private static final int COMMITS = 1_000;

	private static final String DRAFT = "申报内容".repeat(500);

	private final CommitLog log;

	private final Seals seals;

	private final String run = UUID.randomUUID().toString();

	private int streams;

	private SealingFigures(CommitLog log, Seals seals) {
		this.log = log;
		this.seals = seals;
	}

	public static void main(String... arguments) throws Exception {
		Path home = Files.createTempDirectory("grants-sealing-figures");
		try (DocumentServer server = DocumentServer.open(home.resolve("store.mv"), Ports.free().base(),
				Durability.WRITE);
				Store store = Store.open(server.uri(), "figures", true);
				PersonalDataKeys keys = PersonalDataKeys.open(server.uri(), true, home.resolve("master-keys"));
				CommitLog log = new CommitLog(store.database(), InstantSource.system())) {
			SealingFigures figures = new SealingFigures(log, keys.seals());
			Report.line("sealing a name, ns", figures.sealing("郑州样例有限公司"));
			Report.line("sealing a draft of 2,000 characters, ns", figures.sealing(DRAFT));
			for (int callers : CALLERS) {
				figures.compare(callers);
			}
		}
	}

	private long sealing(String text) {
		List<Long> nanos = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			long begin = System.nanoTime();
			for (int i = 0; i < COMMITS; i++) {
				seals.seal("known", text);
			}
			nanos.add((System.nanoTime() - begin) / COMMITS);
		}
		return Report.median(nanos);
	}

	/**
	 * Medians of the rounds' own ratios, as the machine is not the same in every round.
	 */
	private void compare(int callers) throws Exception {
		List<Long> clear = new ArrayList<>();
		List<Long> known = new ArrayList<>();
		List<Long> fresh = new ArrayList<>();
		for (int round = -2; round < ROUNDS; round++) { // two to warm up
			long inClear = appends(callers, i -> payload("郑州样例有限公司", "1702020109000012345", DRAFT));
			long sealed = appends(callers, i -> sealed("known"));
			int first = streams;
			long sealedFirst = appends(callers, i -> sealed(run.substring(0, 8) + "-" + (first + i)));
			if (round >= 0) {
				clear.add(COMMITS * 1_000_000_000L / inClear);
				known.add(1_000 * inClear / sealed);
				fresh.add(1_000 * inClear / sealedFirst);
			}
		}
		Report.line(callers + " callers, commits/s in clear", Report.median(clear));
		Report.line("  sealed to in clear, per mille", Report.median(known));
		Report.line("  sealed, each for a new beneficiary, to in clear, per mille", Report.median(fresh));
	}

	private String sealed(String subject) {
		return payload(seals.seal(subject, "郑州样例有限公司").value(), seals.seal(subject, "1702020109000012345").value(),
				seals.seal(subject, DRAFT).value());
	}

	private static String payload(String name, String account, String draft) {
		return "{\"account\":\"" + account + "\",\"draft\":\"" + draft + "\",\"name\":\"" + name + "\"}";
	}

	/** How long it takes to seal and append them all, in nanoseconds. */
	private long appends(int callers, IntFunction<String> payload) throws Exception {
		int from = streams;
		streams += COMMITS;
		long begin = System.nanoTime();
		try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < COMMITS; i++) {
				int number = i;
				all.add(pool.submit(() -> append(from + number, payload.apply(number))));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		return System.nanoTime() - begin;
	}

	private void append(int number, String payload) {
		String id = run + "-" + number;
		Origin origin = new Origin("figures:" + id, new Actor("u-figures", "applicant"), "figures", null);
		log.append(new NewCommit("draft-" + id, "Draft", 0, id, origin,
				List.of(new Commit.Event(id, new EventTypes.Stored("draft-started", 1, payload)))));
	}

}
