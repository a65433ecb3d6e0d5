package grants.policy;

import java.util.HashMap;
import java.util.Map;

/**
 * The facts of all measures by name. One name means one thing everywhere, so that one
 * profile of an enterprise can be held against every measure.
 */
final class FactRegister {

	private final Map<String, FactRequired> first = new HashMap<>();

	private final Map<String, String> where = new HashMap<>();

	void add(Node node, FactRequired fact) {
		where.putIfAbsent(fact.name(), node.file() + ":" + node.line());
		FactRequired earlier = first.putIfAbsent(fact.name(), fact);
		if (earlier != null && !fact.isComparableWith(earlier)) {
			throw node.broken("fact " + fact.name() + " is " + kind(fact) + " here, but " + kind(earlier) + " in "
					+ where.get(fact.name()));
		}
	}

	private static String kind(FactRequired fact) {
		return fact.unit().id().isEmpty() ? "a " + fact.type() : "a " + fact.type() + " in " + fact.unit().id();
	}

}
