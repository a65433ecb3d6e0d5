package grants.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code payee:}, {@code shares:} and {@code instalments:}. */
final class PaymentReader {

	private final References references;

	private final FactNames facts;

	PaymentReader(References references, FactNames facts) {
		this.references = references;
		this.facts = facts;
	}

	Payment read(Node measure) {
		return new Payment(new PayeeRule(measure.find("payee").map(this::payee)),
				measure.find("shares").map(this::shares).orElse(List.of(new TreasuryShare.OfCity(1))),
				measure.find("instalments")
					.map(n -> n.items().stream().map(PaymentReader::weight).toList())
					.orElse(List.of(1)));
	}

	private String payee(Node node) {
		Node name = node.only("fact").get("fact");
		FactRequired fact = facts.always(name, FactType.TEXT);
		if (!fact.creditCode()) {
			throw name.broken("the fact that names the payee must be a credit code");
		}
		return fact.name();
	}

	/** A list of shares, or the district alone. */
	private List<TreasuryShare> shares(Node node) {
		if (node instanceof Node.Entries) {
			return List.of(district(node.only("districtIn").get("districtIn"), 1));
		}
		List<TreasuryShare> shares = node.items().stream().map(this::share).toList();
		if (shares.isEmpty() || !(shares.getFirst() instanceof TreasuryShare.OfCity)) {
			throw node.broken("the city's share is named first: the odd fen is the city's");
		}
		return shares;
	}

	private TreasuryShare share(Node node) {
		node.only("treasury", "districtIn", "weight");
		int weight = weight(node.get("weight"));
		return node.find("districtIn").map(n -> district(n, weight)).orElseGet(() -> {
			if (!node.get("treasury").text().equals(Treasury.CITY.id())) {
				throw node.broken("a share is the city's, or that of the district which a fact names");
			}
			return new TreasuryShare.OfCity(weight);
		});
	}

	private TreasuryShare district(Node node, int weight) {
		FactRequired fact = facts.always(node, FactType.CHOICE);
		Set<String> districts = references.districts().stream().map(District::code).collect(Collectors.toSet());
		if (!fact.choices().stream().allMatch(choice -> districts.contains(choice.id()))) {
			throw node.broken("fact " + fact.name() + " can name something else than a district");
		}
		return new TreasuryShare.OfDistrict(fact.name(), weight);
	}

	private static int weight(Node node) {
		if (node.integer() < 1) {
			throw node.broken("a weight of at least 1 is expected");
		}
		return node.integer();
	}

}
