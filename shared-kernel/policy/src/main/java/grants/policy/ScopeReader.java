package grants.policy;

import java.util.List;

/**
 * Reads {@code overlap:} and the items of {@code caps:}: whatever is counted inside a
 * scope.
 */
final class ScopeReader {

	private final FactNames facts;

	private final Citing citing;

	private final Formula formula;

	ScopeReader(FactNames facts, Formula formula, Citing citing) {
		this.facts = facts;
		this.formula = formula;
		this.citing = citing;
	}

	Cap cap(Node node) {
		node.only("limit", "scope", "name", "clause");
		Node limit = node.get("limit");
		if (!limit.money().isPositive()) {
			throw limit.broken("a cap is more than nothing");
		}
		return new Cap(limit.money(), scope(node.get("scope")), node.get("name").bilingual(), citing.of(node));
	}

	Overlap overlap(Node node, References references) {
		node.only("group", "mode", "scope");
		return new Overlap(references.group(node.get("group")), node.get("mode").constant(Overlap.Mode.class),
				scope(node.get("scope")));
	}

	private Scope scope(Node node) {
		if (node instanceof Node.Scalar && node.text().equals(Scope.ONCE)) {
			return new Scope(List.of());
		}
		return new Scope(node.items().stream().map(this::part).toList());
	}

	private Scope.Part part(Node node) {
		node.only("per", "fact", "evidence", "tierOf");
		if (node.entries().size() != 2) {
			throw node.broken("a part of a scope has a word (per) and one of fact, evidence, tierOf");
		}
		String word = node.get("per").text();
		if (node.find("tierOf").isPresent()) {
			return new Scope.Part.ByTier(word, tiers(node.get("tierOf")));
		}
		return node
			.find("evidence").<Scope
					.Part>map(evidence -> new Scope.Part.ByEvidence(word, facts.evidence(evidence)))
			.orElseGet(() -> new Scope.Part.ByFact(word, facts.always(node.get("fact")).name()));
	}

	private Tiers tiers(Node node) {
		if (formula instanceof Tiers tiers && tiers.of().name().equals(node.text())) {
			return tiers;
		}
		throw node.broken("the formula gives no tiers of " + node.text());
	}

}
