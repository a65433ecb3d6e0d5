package grants.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Prints what was measured, a line a figure. */
final class Report {

	private Report() {
	}

	static void line(String what, Object value) {
		System.out.printf("%-64s %s%n", what, value);
	}

	static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	/**
	 * @param nanos durations in nanoseconds, in any order
	 */
	static void milliseconds(String what, long[] nanos) {
		long[] sorted = Arrays.stream(nanos).sorted().toArray();
		line(what, "p50 %d, p95 %d, p99 %d, longest %d (%d)".formatted(at(sorted, 0.50), at(sorted, 0.95),
				at(sorted, 0.99), at(sorted, 1), sorted.length));
	}

	private static long at(long[] sorted, double share) {
		return TimeUnit.NANOSECONDS.toMillis(sorted[(int) Math.ceil(share * sorted.length) - 1]);
	}

}
