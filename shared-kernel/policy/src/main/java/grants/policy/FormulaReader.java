package grants.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
		Formula formula = of(entry.getKey(), entry.getValue(), facts);
		formula.needs().forEach((name, type) -> facts.always(new Node.Scalar(node.file(), node.line(), name), type));
		formula.gaps(facts.facts(), conditions).forEach(gap -> {
			throw node.broken(gap);
		});
		return formula;
	}

	private static Formula of(String kind, Node node, FactNames facts) {
		return switch (kind) {
			case "fixed" -> new FixedAmount(node.money());
			case "rateOf" -> {
				node.only("base", "rate");
				yield new RateOfBase(node.get("base").text(), node.get("rate").rate());
			}
			case "rateBand" -> {
				node.only("base", "lowest", "highest");
				yield valid(node, () -> new RateBand(node.get("base").text(), node.get("lowest").decimal(),
						node.get("highest").rate()));
			}
			case "perUnit" -> {
				node.only("quantity", "by", "rates");
				Map<String, Money> rates = new LinkedHashMap<>();
				node.get("rates").entries().forEach((choice, rate) -> rates.put(choice, rate.money()));
				yield new RatePerUnit(node.get("quantity").text(), node.get("by").text(), rates);
			}
			case "tiers" -> TiersReader.read(node, facts);
			case "amountBand" -> {
				node.only("lowest", "highest");
				yield valid(node, () -> new AmountBand(node.find("lowest").map(Node::money).orElse(AmountBand.A_FEN),
						node.get("highest").money()));
			}
			case "setUnderRule" -> {
				node.only("plausible");
				yield valid(node, () -> new SetUnderRule(node.get("plausible").money()));
			}
			case "ranked" -> {
				node.only("places");
				yield valid(node, () -> new Ranked(node.get("places").items().stream().map(Node::money).toList()));
			}
			case "yearlyShare" -> yearlyShare(node);
			case "interestSubsidy" -> interestSubsidy(node);
			default -> throw node.broken("unknown kind of formula: " + kind);
		};
	}

	private static Formula yearlyShare(Node node) {
		node.only("base", "rate", "year", "firstYear", "years");
		return valid(node, () -> new YearlyShare(node.get("base").text(), node.get("rate").rate(),
				node.get("year").text(), node.get("firstYear").text(), node.get("years").integer()));
	}

	private static Formula interestSubsidy(Node node) {
		node.only("principal", "ratePercent", "primePercent", "days", "borrowerUpTo", "rateUpTo", "daysInYear");
		return valid(node,
				() -> new InterestSubsidy(node.get("principal").text(), node.get("ratePercent").text(),
						node.get("primePercent").text(), node.get("days").text(), node.get("borrowerUpTo").decimal(),
						node.get("rateUpTo").decimal(), node.get("daysInYear").integer()));
	}

	private static Formula valid(Node node, Supplier<Formula> formula) {
		try {
			return formula.get();
		}
		catch (IllegalArgumentException e) {
			throw node.broken(String.valueOf(e.getMessage()));
		}
	}

}
