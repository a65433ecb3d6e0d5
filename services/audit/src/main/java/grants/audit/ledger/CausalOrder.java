package grants.audit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Puts facts in an order in which every cause stands before its effects, and what one
 * publisher told of one beneficiary keeps the publisher's order. What neither binds is
 * ordered by time. Facts of different topics reach the ledger in any order, and
 * publishers' clocks disagree: neither arrival nor time alone would do.
 *
 * <p>
 * Publishers outside the platform may say anything of their facts. Where they contradict
 * themselves, causes go before the order of publishing, a fact that names itself has no
 * cause, and facts that name each other are told by time, after what does not wait for
 * them: an odd record must not hide a history from auditors.
 */
public final class CausalOrder {

	private static final Comparator<KeptFact> BY_TIME = Comparator.comparing(KeptFact::recordedAt)
		.thenComparing(KeptFact::topic)
		.thenComparing(KeptFact::partition)
		.thenComparing(KeptFact::offset);

	private static final Comparator<KeptFact> AS_PUBLISHED = Comparator.comparing(KeptFact::partition)
		.thenComparing(KeptFact::offset);

	/** Not told yet. */
	private final Map<String, KeptFact> untold = new HashMap<>();

	private final Bonds causes = new Bonds();

	private final Bonds lines = new Bonds();

	private final PriorityQueue<KeptFact> free = new PriorityQueue<>(BY_TIME);

	/** Which facts come after which, and how many each still waits for. */
	private static final class Bonds {

		private final Map<String, List<KeptFact>> after = new HashMap<>();

		private final Map<String, Integer> waitsFor = new HashMap<>();

		void bind(KeptFact first, KeptFact then) {
			after.computeIfAbsent(first.id(), _ -> new ArrayList<>()).add(then);
			waitsFor.merge(then.id(), 1, Integer::sum);
		}

		boolean hold(KeptFact fact) {
			return waitsFor.getOrDefault(fact.id(), 0) > 0;
		}

		List<KeptFact> release(KeptFact told) {
			List<KeptFact> then = after.getOrDefault(told.id(), List.of());
			then.forEach(fact -> waitsFor.merge(fact.id(), -1, Integer::sum));
			return then;
		}

	}

	private CausalOrder(Collection<KeptFact> unordered) {
		unordered.forEach(fact -> untold.put(fact.id(), fact));
		for (KeptFact fact : untold.values()) {
			KeptFact cause = fact.cause() == null ? null : untold.get(fact.cause());
			if (cause != null && cause != fact) {
				causes.bind(cause, fact);
			}
			KeptFact decision = untold.get(decisionOf(fact));
			if (decision != null && decision != fact) {
				lines.bind(decision, fact);
			}
		}
		bindAsPublished();
	}

	/** The same facts, ordered. */
	public static List<KeptFact> of(Collection<KeptFact> unordered) {
		return new CausalOrder(unordered).ordered();
	}

	/**
	 * A decision that leaves as several facts tells the further ones under its own id and
	 * a number.
	 */
	private static String decisionOf(KeptFact fact) {
		return fact.id().replaceFirst("\\.\\d+$", "");
	}

	private void bindAsPublished() {
		Map<List<String>, List<KeptFact>> byPublisher = new HashMap<>();
		for (KeptFact fact : untold.values()) {
			byPublisher.computeIfAbsent(List.of(fact.topic(), fact.beneficiary()), _ -> new ArrayList<>()).add(fact);
		}
		for (List<KeptFact> line : byPublisher.values()) {
			line.sort(AS_PUBLISHED);
			for (int i = 1; i < line.size(); i++) {
				lines.bind(line.get(i - 1), line.get(i));
			}
		}
	}

	private List<KeptFact> ordered() {
		List<KeptFact> ordered = new ArrayList<>(untold.size());
		untold.values().stream().filter(this::isFree).forEach(free::add);
		while (!untold.isEmpty()) {
			KeptFact next = free.isEmpty() ? leastContradicted() : free.remove();
			if (untold.remove(next.id()) != null) {
				ordered.add(next);
				Stream.concat(causes.release(next).stream(), lines.release(next).stream())
					.filter(this::isFree)
					.forEach(free::add);
			}
		}
		return List.copyOf(ordered);
	}

	private boolean isFree(KeptFact fact) {
		return untold.containsKey(fact.id()) && !causes.hold(fact) && !lines.hold(fact);
	}

	private KeptFact leastContradicted() {
		return Collections.min(untold.values(),
				Comparator.comparing((KeptFact fact) -> causes.hold(fact)).thenComparing(BY_TIME));
	}

}
