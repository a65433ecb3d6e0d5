package grants.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import grants.benchmarks.Ratios.Contender;
import grants.runtime.history.AppendCounts;

/**
 * Commands a second of two instances of a service on one store beside one instance. Half
 * of the commands go to the same ten streams, whichever instance sends them; the others
 * to streams of the instance alone.
 */
public final class TwoInstancesFigures {

	private static final int CALLERS = 16;

	private static final int SHARED_STREAMS = 10;

	private static final int OWN_STREAMS = 320;

	private static final Duration A_ROUND = Duration.ofSeconds(Integer.getInteger("seconds", 2));

	private static final int ROUNDS = Integer.getInteger("rounds", 10);

	private static final int SHARED_PER_CENT = Integer.getInteger("shared", 50);

	private static final String ONE = "one instance, 16 callers, commits/s";

	private static final String ONE_WITH_ALL = "one instance, 32 callers, commits/s";

	private static final String TWO = "two instances, 16 callers each, commits/s";

	private static final String TWO_HALVED = "two instances, 8 callers each, commits/s";

	private TwoInstancesFigures() {
	}

	public static void main(String... arguments) throws Exception {
		String database = FreshStore.database("twins");
		try (FreshStore store = FreshStore.open();
				Instance first = new Instance(store.uri(), database);
				Instance second = new Instance(store.uri(), database)) {
			measure(first, second);
		}
	}

	private static void measure(Instance first, Instance second) throws Exception {
		AtomicInteger turn = new AtomicInteger();
		Shares shares = new Shares();
		Map<String, Contender> contenders = new LinkedHashMap<>();
		contenders.put(ONE, () -> perSecond(CALLERS, turn.getAndIncrement() % 2 == 0 ? first : second));
		contenders.put(ONE_WITH_ALL, () -> perSecond(2 * CALLERS, turn.get() % 2 == 0 ? first : second));
		contenders.put(TWO, () -> shares.of(() -> perSecond(CALLERS, first, second), first, second));
		contenders.put(TWO_HALVED, () -> perSecond(CALLERS / 2, first, second));
		Ratios ratios = new Ratios("commits/s");
		ratios.measure(2, ROUNDS, contenders);
		ratios.atLeast(0.6, TWO, ONE);
		ratios.atLeast(0.6, TWO, ONE_WITH_ALL);
		ratios.atLeast(0.6, TWO_HALVED, ONE);
		shares.print();
	}

	/** Of all instances together. */
	private static double perSecond(int callers, Instance... instances) throws Exception {
		long before = commits(instances);
		long begin = System.nanoTime();
		List<? extends Future<?>> writing = Stream.of(instances)
			.map(instance -> instance.writeFor(A_ROUND, callers, () -> journal(instance)))
			.toList();
		for (Future<?> one : writing) {
			one.get();
		}
		return (commits(instances) - before) / ((System.nanoTime() - begin) / 1e9);
	}

	private static long commits(Instance... instances) {
		return Stream.of(instances).mapToLong(instance -> instance.counts().commits()).sum();
	}

	private static String journal(Instance instance) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return random.nextInt(100) < SHARED_PER_CENT ? "journal-" + random.nextInt(SHARED_STREAMS)
				: "journal-" + System.identityHashCode(instance) + "-" + random.nextInt(OWN_STREAMS);
	}

	/** What became of each instance while both wrote. */
	private static final class Shares {

		private AppendCounts first = new AppendCounts(0, 0, 0, 0);

		private AppendCounts second = new AppendCounts(0, 0, 0, 0);

		private double least = 1;

		double of(Contender both, Instance one, Instance other) throws Exception {
			AppendCounts oneBefore = one.counts();
			AppendCounts otherBefore = other.counts();
			double figure = both.measure();
			AppendCounts ones = one.counts().minus(oneBefore);
			AppendCounts others = other.counts().minus(otherBefore);
			double share = (double) ones.commits() / (ones.commits() + others.commits());
			least = Math.min(least, Math.min(share, 1 - share));
			first = first.plus(ones);
			second = second.plus(others);
			return figure;
		}

		void print() {
			Report.line("smallest share of an instance in any round", "%.2f".formatted(least));
			Report.line("both at once, the first", first);
			Report.line("both at once, the second", second);
		}

	}

}
