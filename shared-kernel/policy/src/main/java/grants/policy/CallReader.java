package grants.policy;

import java.util.Optional;

/** Reads {@code call:}. */
final class CallReader {

	private CallReader() {
	}

	static Optional<CallRule> read(Node measure, Formula formula) {
		Optional<CallRule> call = measure.find("call").map(CallReader::rule);
		if (formula instanceof Ranked && call.filter(c -> c.kind() == CallRule.Kind.RANKING).isEmpty()) {
			throw measure.get("formula").broken("places are decided in a round: a call of kind RANKING is expected");
		}
		return call;
	}

	private static CallRule rule(Node node) {
		node.only("kind", "places");
		CallRule rule = new CallRule(node.get("kind").constant(CallRule.Kind.class),
				node.find("places").map(Node::integer));
		if ((rule.kind() == CallRule.Kind.QUOTA) != rule.places().isPresent()) {
			throw node.broken("places belong to a call of kind QUOTA, and only there");
		}
		if (rule.places().orElse(1) < 1) {
			throw node.get("places").broken("at least one place is expected");
		}
		return rule;
	}

}
