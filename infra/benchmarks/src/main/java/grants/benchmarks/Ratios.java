package grants.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of several contenders, measured in rounds that take turns, so that whatever
 * else the machine does meets all of them; their medians, and ratios of these with the
 * goal beside them.
 */
final class Ratios {

	private final Map<String, List<Double>> figures = new LinkedHashMap<>();

	private final String unit;

	Ratios(String unit) {
		this.unit = unit;
		System.out.printf("%n%-72s %12s %12s %12s%n", "median of rounds", unit, "least", "most");
	}

	/** What is measured once a round, in this unit. */
	interface Contender {

		double measure() throws Exception;

	}

	/**
	 * Measures all of them one after the other, that many times.
	 * @param warmUp rounds before that, which don't count
	 */
	void measure(int warmUp, int rounds, Map<String, Contender> contenders) throws Exception {
		for (int round = -warmUp; round < rounds; round++) {
			for (Map.Entry<String, Contender> each : contenders.entrySet()) {
				double figure = each.getValue().measure();
				if (round >= 0) {
					figures.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(figure);
				}
			}
		}
		contenders.keySet().forEach(this::print);
	}

	private void print(String what) {
		List<Double> sorted = sorted(what);
		System.out.printf("%-72s %12s %12s %12s%n", what, text(median(what)), text(sorted.getFirst()),
				text(sorted.getLast()));
	}

	private List<Double> sorted(String what) {
		return figures.getOrDefault(what, List.of()).stream().sorted().toList();
	}

	double median(String what) {
		List<Double> sorted = sorted(what);
		int middle = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	/** Prints the ratio of two medians beside a goal that it must reach. */
	void atLeast(double goal, String what, String to) {
		print(what, to, "at least", goal, median(what) / median(to) >= goal);
	}

	/** Prints the ratio of two medians beside a goal that it must not exceed. */
	void atMost(double goal, String what, String to) {
		print(what, to, "at most", goal, median(what) / median(to) <= goal);
	}

	private void print(String what, String to, String bound, double goal, boolean reached) {
		System.out.printf("RATIO %-66s %12.2f %s %.2f: %s%n", what + " / " + to, median(what) / median(to), bound, goal,
				reached ? "reached" : "MISSED");
	}

	private static String text(double value) {
		return value < 100 ? "%.2f".formatted(value) : "%,.0f".formatted(value);
	}

}
