package grants.policy;

import java.util.List;

/** Finds the facts of a measure that its other entries name. */
record FactNames(List<FactRequired> facts) {

	FactRequired fact(Node node) {
		return facts.stream()
			.filter(f -> f.name().equals(node.text()))
			.findFirst()
			.orElseThrow(() -> node.broken("the measure has no fact " + node.text()));
	}

	FactRequired fact(Node node, FactType type) {
		FactRequired fact = fact(node);
		if (fact.type() != type) {
			throw node.broken("fact " + fact.name() + " is of type " + fact.type() + ", not " + type);
		}
		return fact;
	}

	/** A kind of evidence that some fact asks for. */
	String evidence(Node node) {
		return facts.stream()
			.map(FactRequired::evidence)
			.filter(kind -> kind != null && kind.id().equals(node.text()))
			.findFirst()
			.map(EvidenceKind::id)
			.orElseThrow(() -> node.broken("no fact of the measure asks for evidence " + node.text()));
	}

}
