package grants.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import grants.benchmarks.Enterprises.Draft;
import grants.local.Part;
import grants.local.tour.City;
import grants.local.tour.Person;

/**
 * What the local platform needs and how fast it is, seen from outside: cold start to all
 * services healthy, resident memory, and the time from an applicant's click to the
 * reviewer's queue at a steady rate of submissions.
 *
 * <p>
 * The rate is kept whatever the answers' speed, and time counts from the moment at which
 * a submission was due, so that a slow answer can't hide those behind it. Every
 * enterprise submits once.
 */
public final class PlatformFigures {

	private static final int STARTS = 5;

	private static final int PER_SECOND = 20;

	private static final int WARM_UP = PER_SECOND * 20;

	private static final int MEASURED = PER_SECOND * 60;

	/** How exactly the moment of appearing in the queue is known. */
	private static final Duration GLANCE = Duration.ofMillis(5);

	private PlatformFigures() {
	}

	public static void main(String... arguments) throws Exception {
		List<Long> starts = new ArrayList<>();
		for (int i = 1; i < STARTS; i++) {
			try (FreshPlatform platform = FreshPlatform.start()) {
				starts.add(platform.startMilliseconds());
			}
		}
		try (FreshPlatform platform = FreshPlatform.start(); City city = new City(platform.ports())) {
			starts.add(platform.startMilliseconds());
			Report.line("cold start to all healthy, ms, median of " + STARTS, Report.median(starts));
			Report.line("resident after the start, MB", platform.residentMegabytes());
			submissions(city);
			Report.line("resident after the submissions, MB", platform.residentMegabytes());
		}
	}

	private static void submissions(City city) throws Exception {
		List<Draft> drafts = IntStream.range(0, WARM_UP + MEASURED).mapToObj(i -> Draft.of(city, i)).toList();
		long[] answered = new long[drafts.size()];
		long[] visible = new long[drafts.size()];
		long begin = System.nanoTime() + Duration.ofSeconds(1).toNanos();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> reviewer = people.submit(() -> watchQueue(city, begin, visible));
			List<Future<?>> submitted = new ArrayList<>();
			for (int i = 0; i < drafts.size(); i++) {
				int number = i;
				LockSupport.parkNanos(due(begin, i) - System.nanoTime());
				submitted.add(people.submit(() -> {
					drafts.get(number).submit(city).accepted();
					answered[number] = System.nanoTime() - due(begin, number);
				}));
			}
			for (Future<?> one : submitted) {
				one.get();
			}
			reviewer.get(60, TimeUnit.SECONDS);
		}
		Report.milliseconds("submission to acknowledgement at " + PER_SECOND + "/s, ms", measured(answered));
		Report.milliseconds("submission to reviewer's queue at " + PER_SECOND + "/s, ms", measured(visible));
	}

	private static long[] measured(long[] all) {
		return Arrays.copyOfRange(all, WARM_UP, all.length);
	}

	private static long due(long begin, int number) {
		return begin + number * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
	}

	/**
	 * Looks at the queue's length: its n-th item belongs to the n-th submission. Should
	 * two have overtaken each other, one seems later than it was by what the other seems
	 * earlier.
	 */
	private static void watchQueue(City city, long begin, long[] visible) {
		Person reviewer = city.as("reviewer-construction");
		int seen = 0;
		while (seen < visible.length) {
			int length = reviewer.get(Part.REVIEW, "/v1/queue?size=1").accepted().at("/counts/WAITING").asInt(0);
			long now = System.nanoTime();
			for (; seen < length; seen++) {
				visible[seen] = now - due(begin, seen);
			}
			LockSupport.parkNanos(GLANCE.toNanos());
		}
	}

}
