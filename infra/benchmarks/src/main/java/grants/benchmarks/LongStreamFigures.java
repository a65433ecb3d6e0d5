package grants.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import grants.benchmarks.Ratios.Contender;

/**
 * How long a command takes on a stream of 10,000 events beside one on a stream of 10, and
 * what it costs to load the long one when nothing of it is remembered. Every command of
 * the short kind has a stream of its own, so that it stays short; the long one is always
 * the same.
 */
public final class LongStreamFigures {

	private static final int ROUNDS = Integer.getInteger("rounds", 10);

	private static final int LONG = Integer.getInteger("events", 10_000);

	private static final int SHORT = 10;

	private static final int A_ROUND = 200;

	private static final String ON_SHORT = "command p50 on a stream of " + SHORT + " events";

	private static final String ON_LONG = "command p50 on a stream of " + LONG + " events";

	private static final String ON_LONG_OF_TWO = "the same, another instance having written before each";

	private static final String COLD = "first command of an instance on it";

	private LongStreamFigures() {
	}

	public static void main(String... arguments) throws Exception {
		String database = FreshStore.database("long");
		try (FreshStore store = FreshStore.open();
				Instance instance = new Instance(store.uri(), database);
				Instance other = new Instance(store.uri(), database)) {
			String longOne = "journal-long";
			write(instance, longOne, LONG);
			Map<String, Contender> contenders = new LinkedHashMap<>();
			contenders.put(ON_SHORT, () -> onShortOnes(instance));
			contenders.put(ON_LONG, () -> median(IntStream.range(0, A_ROUND).mapToLong(_ -> timed(instance, longOne))));
			contenders.put(ON_LONG_OF_TWO, () -> median(IntStream.range(0, A_ROUND).mapToLong(_ -> {
				other.write(longOne);
				return timed(instance, longOne);
			})));
			contenders.put(COLD, () -> {
				try (Instance fresh = new Instance(store.uri(), database)) {
					return timed(fresh, longOne) / 1e3;
				}
			});
			Ratios ratios = new Ratios("us");
			ratios.measure(3, ROUNDS, contenders);
			ratios.atMost(1.25, ON_LONG, ON_SHORT);
			Report.line("times that a remembered stream is quicker than a read one",
					"%.0f".formatted(ratios.median(COLD) / ratios.median(ON_LONG)));
		}
	}

	private static double onShortOnes(Instance instance) {
		String run = "journal-" + UUID.randomUUID() + "-";
		IntStream.range(0, A_ROUND).forEach(i -> write(instance, run + i, SHORT));
		return median(IntStream.range(0, A_ROUND).mapToLong(i -> timed(instance, run + i)));
	}

	private static void write(Instance instance, String journal, int events) {
		IntStream.range(0, events).forEach(_ -> instance.write(journal));
	}

	/** In nanoseconds. */
	private static long timed(Instance instance, String journal) {
		long begin = System.nanoTime();
		instance.write(journal);
		return System.nanoTime() - begin;
	}

	/** In microseconds. */
	private static double median(LongStream nanos) {
		long[] sorted = nanos.sorted().toArray();
		return sorted[sorted.length / 2] / 1e3;
	}

}
