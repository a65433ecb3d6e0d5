package grants.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads an item of {@code conditions:}. */
final class ConditionReader {

	private final FactNames facts;

	private final Citing citing;

	ConditionReader(FactNames facts, Citing citing) {
		this.facts = facts;
		this.citing = citing;
	}

	Condition read(Node node) {
		node.only("fact", "atLeast", "moreThan", "atMost", "lessThan", "oneOf", "is", "yearsBeforeReceipt",
				"notAfterReceipt", "requirement", "clause");
		FactRequired fact = facts.fact(node.get("fact"));
		Check check = check(node, fact);
		if (!check.fits(fact)) {
			throw node.broken("a fact of type " + fact.type() + " can't be checked so: " + fact.name());
		}
		return new Condition(check, node.get("requirement").bilingual(), citing.of(node));
	}

	private static Check check(Node node, FactRequired fact) {
		List<String> kinds = node.entries()
			.keySet()
			.stream()
			.filter(k -> !Set.of("fact", "requirement", "clause").contains(k))
			.toList();
		if (kinds.size() != 1) {
			throw node.broken("one comparison is expected, not: " + kinds);
		}
		Node figure = node.get(kinds.getFirst());
		return switch (kinds.getFirst()) {
			case "atLeast" -> compared(Check.Comparison.AT_LEAST, figure, fact);
			case "moreThan" -> compared(Check.Comparison.MORE_THAN, figure, fact);
			case "atMost" -> compared(Check.Comparison.AT_MOST, figure, fact);
			case "lessThan" -> compared(Check.Comparison.LESS_THAN, figure, fact);
			case "oneOf" ->
				new Check.OneOf(fact.name(), new LinkedHashSet<>(figure.items().stream().map(Node::text).toList()));
			case "is" -> new Check.Is(fact.name(), figure.yes());
			case "yearsBeforeReceipt" -> new Check.YearsBeforeReceipt(fact.name(), figure.integer());
			case "notAfterReceipt" -> new Check.NotAfterReceipt(fact.name());
			default -> throw figure.broken("unknown comparison " + kinds.getFirst());
		};
	}

	private static Check compared(Check.Comparison how, Node figure, FactRequired fact) {
		return new Check.Compared(fact.name(), how, FactReader.value(figure, fact));
	}

}
