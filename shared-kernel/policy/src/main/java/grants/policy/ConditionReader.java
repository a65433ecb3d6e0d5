package grants.policy;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import grants.policy.Check.Comparison;

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
				"notAfterReceipt", "endedBeforeReceipt", "fromYearOf", "shareOf", "atLeastFact", "moreThanFact",
				"atMostFact", "lessThanFact", "when", "requirement", "clause");
		return new Condition(check(node), node.get("requirement").bilingual(),
				node.find("when").map(this::circumstances), citing.of(node));
	}

	/** Reads {@code when:} of a fact: a fact that is always asked for decides. */
	Check.OfValue guard(Node node) {
		facts.always(node.get("fact"));
		return circumstances(node);
	}

	/**
	 * Reads {@code when:} of a condition, which does not apply if that fact is not asked
	 * for.
	 */
	private Check.OfValue circumstances(Node node) {
		node.only("fact", "atLeast", "moreThan", "atMost", "lessThan", "oneOf", "is");
		if (check(node) instanceof Check.OfValue guard) {
			return guard;
		}
		throw node.broken("a comparison with a figure is expected");
	}

	private Check check(Node node) {
		FactRequired fact = facts.fact(node.get("fact"));
		Check check = check(node, fact);
		if (!check.fits(check.facts().stream().map(name -> facts.named(name).orElseThrow()).toList())) {
			throw node
				.broken("a fact of type " + fact.type() + " can't be checked so: " + String.join(", ", check.facts()));
		}
		return check;
	}

	private Check check(Node node, FactRequired fact) {
		List<String> kinds = node.entries()
			.keySet()
			.stream()
			.filter(k -> !Set.of("fact", "requirement", "clause", "when").contains(k))
			.toList();
		if (kinds.size() != 1) {
			throw node.broken("one comparison is expected, not: " + kinds);
		}
		Node figure = node.get(kinds.getFirst());
		return switch (kinds.getFirst()) {
			case "atLeast" -> compared(Comparison.AT_LEAST, figure, fact);
			case "moreThan" -> compared(Comparison.MORE_THAN, figure, fact);
			case "atMost" -> compared(Comparison.AT_MOST, figure, fact);
			case "lessThan" -> compared(Comparison.LESS_THAN, figure, fact);
			case "atLeastFact" -> compared(fact, Comparison.AT_LEAST, figure);
			case "moreThanFact" -> compared(fact, Comparison.MORE_THAN, figure);
			case "atMostFact" -> compared(fact, Comparison.AT_MOST, figure);
			case "lessThanFact" -> compared(fact, Comparison.LESS_THAN, figure);
			case "oneOf" ->
				new Check.OneOf(fact.name(), new LinkedHashSet<>(figure.items().stream().map(Node::text).toList()));
			case "is" -> new Check.Is(fact.name(), figure.yes());
			case "yearsBeforeReceipt" -> new Check.YearsBeforeReceipt(fact.name(), figure.integer());
			case "notAfterReceipt" -> new Check.NotAfterReceipt(yes(figure, fact));
			case "endedBeforeReceipt" -> new Check.EndedBeforeReceipt(yes(figure, fact));
			case "fromYearOf" -> new FromYearOf(fact.name(), facts.fact(figure).name());
			case "shareOf" -> shareOf(figure, fact);
			default -> throw figure.broken("unknown comparison " + kinds.getFirst());
		};
	}

	private static Check compared(Comparison how, Node figure, FactRequired fact) {
		return new Check.Compared(fact.name(), how, FactReader.value(figure, fact));
	}

	private Check compared(FactRequired fact, Comparison how, Node other) {
		other.only("fact", "plus");
		return new ComparedFacts(fact.name(), how, facts.fact(other.get("fact")).name(),
				other.find("plus").map(Node::decimal).orElse(BigDecimal.ZERO));
	}

	private static String yes(Node node, FactRequired fact) {
		if (!node.yes()) {
			throw node.broken("yes is expected, or nothing at all");
		}
		return fact.name();
	}

	private Check shareOf(Node whole, FactRequired fact) {
		whole.only("fact", "atLeast");
		return new ShareOf(fact.name(), facts.fact(whole.get("fact")).name(), whole.get("atLeast").rate());
	}

}
