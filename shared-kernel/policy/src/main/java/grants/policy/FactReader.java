package grants.policy;

import java.util.List;

import org.jspecify.annotations.Nullable;

import grants.kernel.Text;
import grants.policy.FactRequired.Parsed;

/** Reads an item of {@code facts:}. */
final class FactReader {

	private final References references;

	private final Citing citing;

	FactReader(References references, Citing citing) {
		this.references = references;
		this.citing = citing;
	}

	FactRequired read(Node node) {
		node.only("name", "label", "type", "unit", "atLeast", "atMost", "decimals", "choices", "creditCode", "evidence",
				"when", "clause");
		FactType type = node.get("type").constant(FactType.class);
		String name = node.get("name").text();
		if (!name.matches("[a-z][A-Za-z0-9]*")) {
			throw node.broken("the name of a fact is one word in camel case, not: " + name);
		}
		List<Choice> choices = node.find("choices").map(this::choices).orElse(List.of());
		if ((type == FactType.CHOICE) == choices.isEmpty()) {
			throw node.broken("choices belong to a fact of type CHOICE, and only there");
		}
		EvidenceKind evidence = node.find("evidence").map(references::evidence).orElse(null);
		FactRequired plain = new FactRequired(name, node.get("label").bilingual(), type, unit(node, type),
				Bounds.usual(type), choices, node.find("creditCode").map(Node::yes).orElse(false), evidence, null,
				citing.of(node));
		return plain.within(bounds(node, plain));
	}

	private Unit unit(Node node, FactType type) {
		return node.find("unit")
			.map(references::unit)
			.orElseGet(() -> type == FactType.MONEY
					? references.unit(new Node.Scalar(node.file(), node.line(), Unit.CNY)) : Unit.NONE);
	}

	private List<Choice> choices(Node node) {
		if (node instanceof Node.Scalar) {
			if (!node.text().equals("districts")) {
				throw node.broken("a list of choices or the word districts is expected");
			}
			return references.districtChoices();
		}
		return node.items().stream().map(item -> {
			item.only("id", "zh", "en");
			return new Choice(item.get("id").text(), Text.of(item.get("zh").text(), item.get("en").text()));
		}).toList();
	}

	private static Bounds bounds(Node node, FactRequired plain) {
		Bounds usual = plain.bounds();
		return new Bounds(bound(node.find("atLeast").orElse(null), plain, usual.lowest()),
				bound(node.find("atMost").orElse(null), plain, usual.highest()),
				node.find("decimals").map(Node::integer).orElse(usual.decimals()));
	}

	private static @Nullable Value bound(@Nullable Node node, FactRequired plain, @Nullable Value usual) {
		return node == null ? usual : value(node, plain);
	}

	/** A figure that is compared with the fact. */
	static Value value(Node node, FactRequired fact) {
		return switch (fact.read(node.text())) {
			case Parsed.Good(Value value) -> value;
			case Parsed.Bad(var why) -> throw node.broken(fact.name() + ": " + why.en());
		};
	}

}
