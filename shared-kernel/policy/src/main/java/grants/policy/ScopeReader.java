package grants.policy;

import java.util.List;

/**
 * Reads {@code overlap:} and the items of {@code caps:}: whatever is counted inside a
 * scope.
 */
final class ScopeReader {

	private final FactNames facts;

	private final Citing citing;

	ScopeReader(FactNames facts, Citing citing) {
		this.facts = facts;
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
		node.only("per", "fact", "evidence");
		String word = node.get("per").text();
		return node
			.find("evidence").<Scope
					.Part>map(evidence -> new Scope.Part.ByEvidence(word, facts.evidence(evidence)))
			.orElseGet(() -> new Scope.Part.ByFact(word, facts.fact(node.get("fact")).name()));
	}

}
