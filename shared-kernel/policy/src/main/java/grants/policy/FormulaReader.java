package grants.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.kernel.Money;

/** Reads {@code formula:}, an entry whose name is the kind of formula. */
final class FormulaReader {

	private FormulaReader() {
	}

	static Formula read(Node node, FactNames facts, List<Condition> conditions) {
		if (node.entries().size() != 1) {
			throw node.broken("one formula is expected");
		}
		Map.Entry<String, Node> entry = node.entries().entrySet().iterator().next();
		Formula formula = of(entry.getKey(), entry.getValue());
		formula.needs().forEach((name, type) -> facts.fact(new Node.Scalar(node.file(), node.line(), name), type));
		formula.gaps(facts.facts(), conditions).forEach(gap -> {
			throw node.broken(gap);
		});
		return formula;
	}

	private static Formula of(String kind, Node node) {
		return switch (kind) {
			case "fixed" -> new FixedAmount(node.money());
			case "rateOf" -> {
				node.only("base", "rate");
				yield new RateOfBase(node.get("base").text(), node.get("rate").decimal());
			}
			case "perUnit" -> {
				node.only("quantity", "by", "rates");
				Map<String, Money> rates = new LinkedHashMap<>();
				node.get("rates").entries().forEach((choice, rate) -> rates.put(choice, rate.money()));
				yield new RatePerUnit(node.get("quantity").text(), node.get("by").text(), rates);
			}
			case "rateBand" -> {
				node.only("base", "lowest", "highest");
				yield band(node);
			}
			default -> throw node.broken("unknown kind of formula: " + kind);
		};
	}

	private static RateBand band(Node node) {
		try {
			return new RateBand(node.get("base").text(), node.get("lowest").decimal(), node.get("highest").decimal());
		}
		catch (IllegalArgumentException e) {
			throw node.broken(String.valueOf(e.getMessage()));
		}
	}

}
