package grants.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a formula of kind {@code tiers}. */
final class TiersReader {

	private TiersReader() {
	}

	static Tiers read(Node node, FactNames facts) {
		node.only("of", "after", "by");
		FactRequired of = facts.always(node.get("of"));
		if (!of.type().isNumber()) {
			throw node.get("of").broken("tiers are of a number, not of a " + of.type());
		}
		Optional<FactRequired> after = node.find("after").map(n -> {
			FactRequired before = facts.always(n);
			if (!before.isComparableWith(of)) {
				throw n.broken("fact " + before.name() + " can't be compared with " + of.name());
			}
			return before;
		});
		List<Threshold> tiers = new ArrayList<>();
		for (Node item : node.get("by").items()) {
			Threshold tier = tier(item, of);
			requireRising(item, tiers, tier);
			tiers.add(tier);
		}
		if (tiers.isEmpty()) {
			throw node.broken("at least one tier is expected");
		}
		return new Tiers(of, after, List.copyOf(tiers));
	}

	private static Threshold tier(Node node, FactRequired of) {
		node.only("id", "atLeast", "moreThan", "amount");
		if (node.find("atLeast").isPresent() == node.find("moreThan").isPresent()) {
			throw node.broken("a tier begins with either atLeast or moreThan");
		}
		Check.Comparison how = node.find("atLeast").isPresent() ? Check.Comparison.AT_LEAST
				: Check.Comparison.MORE_THAN;
		Node figure = node.find("atLeast").orElseGet(() -> node.get("moreThan"));
		return new Threshold(node.get("id").text(), how, FactReader.value(figure, of), node.get("amount").money());
	}

	private static void requireRising(Node node, List<Threshold> lower, Threshold tier) {
		if (lower.stream().anyMatch(t -> t.id().equals(tier.id()))) {
			throw node.broken(tier.id() + " occurs twice");
		}
		boolean rises = tier.amount().isPositive()
				&& (lower.isEmpty() || Value.compare(tier.figure(), lower.getLast().figure()) > 0
						&& tier.amount().isMoreThan(lower.getLast().amount()));
		if (!rises) {
			throw node.broken("tiers must rise in threshold and amount: " + tier.id() + " does not");
		}
	}

}
