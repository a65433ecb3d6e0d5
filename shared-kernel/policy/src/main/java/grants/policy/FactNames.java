package grants.policy;

import java.util.List;
import java.util.Optional;

/** Finds the facts of a measure that its other entries name. */
record FactNames(List<FactRequired> facts) {

	Optional<FactRequired> named(String name) {
		return facts.stream().filter(f -> f.name().equals(name)).findFirst();
	}

	FactRequired fact(Node node) {
		return named(node.text()).orElseThrow(() -> node.broken("the measure has no fact " + node.text()));
	}

	/**
	 * A fact that is asked for under all circumstances: what money, scopes and promises
	 * are told by.
	 */
	FactRequired always(Node node) {
		FactRequired fact = fact(node);
		if (fact.when() != null) {
			throw node.broken("fact " + fact.name() + " is not always asked for, but here it is always needed");
		}
		return fact;
	}

	FactRequired always(Node node, FactType type) {
		FactRequired fact = always(node);
		if (fact.type() != type) {
			throw node.broken("fact " + fact.name() + " is of type " + fact.type() + ", not " + type);
		}
		return fact;
	}

	/** A kind of evidence that some fact asks for under all circumstances. */
	String evidence(Node node) {
		return facts.stream()
			.filter(fact -> fact.when() == null)
			.map(FactRequired::evidence)
			.filter(kind -> kind != null && kind.id().equals(node.text()))
			.findFirst()
			.map(EvidenceKind::id)
			.orElseThrow(() -> node.broken("no fact of the measure asks for evidence " + node.text()));
	}

}
