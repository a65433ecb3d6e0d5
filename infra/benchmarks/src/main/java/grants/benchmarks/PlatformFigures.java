package grants.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import grants.kernel.SocialCreditCode;
import grants.local.Health;
import grants.local.Options;
import grants.local.Part;
import grants.local.PlatformProcess;
import grants.local.Ports;
import grants.local.tour.City;
import grants.local.tour.Claims;
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

	private static final int WARM_UP_SECONDS = 20;

	private static final int MEASURED_SECONDS = 60;

	/** How exactly the moment of appearing in the queue is known. */
	private static final Duration GLANCE = Duration.ofMillis(5);

	private PlatformFigures() {
	}

	public static void main(String... arguments) throws Exception {
		List<Long> starts = new ArrayList<>();
		for (int i = 1; i < STARTS; i++) {
			onFreshPlatform((process, _, milliseconds) -> starts.add(milliseconds));
		}
		onFreshPlatform((process, ports, milliseconds) -> {
			starts.add(milliseconds);
			report("cold start to all healthy, ms, median of " + STARTS, median(starts));
			report("resident after the start, MB", residentMegabytes(process));
			try (City city = new City(ports)) {
				submissions(city);
			}
			report("resident after the submissions, MB", residentMegabytes(process));
		});
	}

	private interface Measurement {

		void on(Process process, Ports ports, long startedWithinMilliseconds) throws Exception;

	}

	private static void onFreshPlatform(Measurement measurement) throws Exception {
		Path home = Files.createTempDirectory("grants-figures");
		Ports ports = Ports.free();
		long begin = System.nanoTime();
		Process process = PlatformProcess.of(new Options(home, ports, false, Optional.empty()))
			.redirectOutput(home.resolve("out.txt").toFile())
			.start();
		try {
			for (Part part : Part.services()) {
				Health.await(ports.uri(part), process::isAlive);
			}
			measurement.on(process, ports, millisecondsSince(begin));
		}
		finally {
			process.destroy();
			if (!process.waitFor(30, TimeUnit.SECONDS)) {
				process.destroyForcibly().waitFor();
			}
			delete(home);
		}
	}

	private static void submissions(City city) throws Exception {
		int warmUp = PER_SECOND * WARM_UP_SECONDS;
		int all = warmUp + PER_SECOND * MEASURED_SECONDS;
		List<String> codes = IntStream.range(0, all).mapToObj(PlatformFigures::enterprise).toList();
		List<Draft> drafts = new ArrayList<>();
		for (String code : codes) {
			drafts.add(draft(city, code));
		}
		long[] answered = new long[all];
		long[] visible = new long[all];
		long begin = System.nanoTime() + Duration.ofSeconds(1).toNanos();
		try (ExecutorService applicants = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> reviewer = applicants.submit(() -> watchQueue(city, begin, visible));
			List<Future<?>> submitted = new ArrayList<>();
			for (int i = 0; i < all; i++) {
				int number = i;
				LockSupport.parkNanos(due(begin, i) - System.nanoTime());
				submitted.add(applicants.submit(() -> {
					drafts.get(number).submit(city);
					answered[number] = System.nanoTime() - due(begin, number);
				}));
			}
			for (Future<?> one : submitted) {
				one.get();
			}
			reviewer.get(60, TimeUnit.SECONDS);
		}
		report("submission to acknowledgement at " + PER_SECOND + "/s, ms", Arrays.copyOfRange(answered, warmUp, all));
		report("submission to reviewer's queue at " + PER_SECOND + "/s, ms", Arrays.copyOfRange(visible, warmUp, all));
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

	private record Draft(String applicant, String id, long version) {

		void submit(City city) {
			city.as(applicant)
				.post(Part.APPLICATION, "/v1/drafts/" + id + "/submission", Map.of("version", version))
				.accepted();
		}

	}

	private static Draft draft(City city, String code) {
		String applicant = "applicant-builder@" + code;
		var started = city.as(applicant)
			.post(Part.APPLICATION, "/v1/drafts", Claims.greenBuilding(code, "测试置业" + code, "1000").draft())
			.accepted();
		return new Draft(applicant, started.at("/stream").asString(), started.at("/version").asLong());
	}

	/** A made-up enterprise. */
	private static String enterprise(int number) {
		String first17 = "91410100MB%07d".formatted(number);
		return first17 + SocialCreditCode.checkCharacter(first17);
	}

	private static long residentMegabytes(Process process) throws IOException {
		String line = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))
			.stream()
			.filter(each -> each.startsWith("VmRSS:"))
			.findFirst()
			.orElseThrow();
		return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static void report(String what, long value) {
		System.out.printf("%-60s %d%n", what, value);
	}

	private static void report(String what, long[] nanos) {
		long[] sorted = Arrays.stream(nanos).sorted().toArray();
		System.out.printf("%-60s p50 %d, p99 %d, longest %d (%d)%n", what, at(sorted, 0.50), at(sorted, 0.99),
				at(sorted, 1), sorted.length);
	}

	private static long at(long[] sorted, double share) {
		return TimeUnit.NANOSECONDS.toMillis(sorted[(int) Math.ceil(share * sorted.length) - 1]);
	}

	private static long millisecondsSince(long begin) {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
