package grants.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import grants.benchmarks.Enterprises.Draft;
import grants.local.tour.City;

/**
 * How many submissions a second the local platform takes, each with its whole entitlement
 * decision: facts read and judged, claims and evidence compared, recorded durably.
 * Measured side by side, in alternating rounds: every client with enterprises of its own
 * (nothing to wait for), and drafts alone (the price of the door and the log without the
 * decision).
 */
public final class SubmissionFigures {

	private static final int CLIENTS = 16;

	private static final int A_ROUND = 400;

	private static final int WARM_UP_ROUNDS = 2;

	private static final int ROUNDS = 10;

	private int enterprises;

	private SubmissionFigures() {
	}

	public static void main(String... arguments) throws Exception {
		try (FreshPlatform platform = FreshPlatform.start(); City city = new City(platform.ports())) {
			new SubmissionFigures().run(city);
		}
	}

	private void run(City city) throws Exception {
		List<Long> drafting = new ArrayList<>();
		List<Long> submitting = new ArrayList<>();
		for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
			int from = enterprises;
			enterprises += A_ROUND;
			// tokens are the issuer's business, not measured
			IntStream.range(from, enterprises).forEach(i -> city.as("applicant-builder@" + Enterprises.code(i)));
			List<Draft> drafts = new ArrayList<>();
			long draftsPerSecond = perSecond(IntStream.range(from, enterprises)
				.<Runnable>mapToObj(i -> () -> add(drafts, Draft.of(city, i)))
				.toList());
			long submissionsPerSecond = perSecond(
					drafts.stream().<Runnable>map(draft -> () -> draft.submit(city).accepted()).toList());
			if (round >= WARM_UP_ROUNDS) {
				drafting.add(draftsPerSecond);
				submitting.add(submissionsPerSecond);
			}
		}
		Report.line("drafts a second, " + CLIENTS + " clients, median of " + ROUNDS, Report.median(drafting));
		Report.line("submissions a second, " + CLIENTS + " clients, median of " + ROUNDS, Report.median(submitting));
		Report.line("submissions to drafts",
				"%.2f".formatted((double) Report.median(submitting) / Report.median(drafting)));
	}

	private static void add(List<Draft> drafts, Draft draft) {
		synchronized (drafts) {
			drafts.add(draft);
		}
	}

	private static long perSecond(List<Runnable> requests) throws Exception {
		long begin = System.nanoTime();
		try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
			List<Future<?>> answers = new ArrayList<>();
			requests.forEach(request -> answers.add(clients.submit(request)));
			for (Future<?> answer : answers) {
				answer.get();
			}
		}
		return requests.size() * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
	}

}
