package grants.audit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Puts facts in an order in which every cause stands before its effects, and what one
 * publisher told of one beneficiary keeps the publisher's order. What neither binds is
 * ordered by time. Facts of different topics reach the ledger in any order, and
 * publishers' clocks disagree: neither arrival nor time alone would do.
 */
public final class CausalOrder {

	private static final Comparator<KeptFact> BY_TIME = Comparator.comparing(KeptFact::recordedAt)
		.thenComparing(KeptFact::topic)
		.thenComparing(KeptFact::partition)
		.thenComparing(KeptFact::offset);

	private static final Comparator<KeptFact> AS_PUBLISHED = Comparator.comparing(KeptFact::partition)
		.thenComparing(KeptFact::offset);

	private final Map<String, KeptFact> facts = new HashMap<>();

	private final Map<String, List<KeptFact>> after = new HashMap<>();

	private final Map<String, Integer> waitsFor = new HashMap<>();

	private CausalOrder(Collection<KeptFact> unordered) {
		unordered.forEach(fact -> facts.put(fact.id(), fact));
		for (KeptFact fact : facts.values()) {
			KeptFact cause = fact.cause() == null ? null : facts.get(fact.cause());
			if (cause != null) {
				bind(cause, fact);
			}
			KeptFact decision = facts.get(decisionOf(fact));
			if (decision != null && decision != fact) {
				bind(decision, fact);
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
		Map<List<String>, List<KeptFact>> lines = new HashMap<>();
		for (KeptFact fact : facts.values()) {
			lines.computeIfAbsent(List.of(fact.topic(), fact.beneficiary()), _ -> new ArrayList<>()).add(fact);
		}
		for (List<KeptFact> line : lines.values()) {
			line.sort(AS_PUBLISHED);
			for (int i = 1; i < line.size(); i++) {
				bind(line.get(i - 1), line.get(i));
			}
		}
	}

	private void bind(KeptFact first, KeptFact then) {
		after.computeIfAbsent(first.id(), _ -> new ArrayList<>()).add(then);
		waitsFor.merge(then.id(), 1, Integer::sum);
	}

	private List<KeptFact> ordered() {
		PriorityQueue<KeptFact> free = new PriorityQueue<>(BY_TIME);
		facts.values().stream().filter(fact -> !waitsFor.containsKey(fact.id())).forEach(free::add);
		List<KeptFact> ordered = new ArrayList<>(facts.size());
		while (!free.isEmpty()) {
			KeptFact next = free.remove();
			ordered.add(next);
			for (KeptFact then : after.getOrDefault(next.id(), List.of())) {
				if (waitsFor.merge(then.id(), -1, Integer::sum) == 0) {
					free.add(then);
				}
			}
		}
		if (ordered.size() < facts.size()) {
			throw new IllegalStateException("facts name each other as their cause: " + facts.keySet());
		}
		return List.copyOf(ordered);
	}

}
