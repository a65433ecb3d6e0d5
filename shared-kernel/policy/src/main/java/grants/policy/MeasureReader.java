package grants.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import grants.kernel.Period;
import grants.kernel.Text;

/** Reads an item of {@code measures:} and checks that whatever it names exists. */
final class MeasureReader {

	private final References references;

	private final PolicyDocument document;

	private final Node defaults;

	MeasureReader(References references, PolicyDocument document, Node defaults) {
		this.references = references;
		this.document = document;
		this.defaults = defaults;
	}

	Measure read(Node node) {
		node.only("id", "version", "clause", "name", "summary", "inForce", "beneficiaries", "facts", "conditions",
				"formula", "caps", "overlap", "review", "payee", "shares", "instalments", "obligations", "notes",
				"discrepancies");
		String clause = node.get("clause").text();
		FactReader factReader = new FactReader(references, document, clause);
		List<FactRequired> facts = node.list("facts").stream().map(factReader::read).toList();
		requireUnique(node, facts.stream().map(FactRequired::name).toList());
		ConditionReader conditionReader = new ConditionReader(document, clause, facts);
		List<Condition> conditions = node.list("conditions").stream().map(conditionReader::read).toList();
		return new Measure(id(node), node.get("version").integer(), document, clause, node.get("name").bilingual(),
				node.get("summary").bilingual(), inForce(node),
				node.get("beneficiaries").items().stream().map(references::beneficiary).toList(), facts, conditions,
				FormulaReader.read(node.get("formula"), facts, conditions),
				node.list("caps").stream().map(cap -> cap(cap, facts, clause)).toList(),
				overlap(node.get("overlap"), facts), handling(node.get("review")), payment(node, facts),
				node.list("obligations").stream().map(o -> obligation(o, facts, clause)).toList(),
				node.list("notes").stream().map(n -> note(n, document, clause)).toList(),
				node.list("discrepancies").stream().map(MeasureReader::discrepancy).toList());
	}

	static Note note(Node node, PolicyDocument document, String clause) {
		node.only("zh", "en", "clause");
		return new Note(Text.of(node.get("zh").text(), node.get("en").text()),
				document.cite(node.find("clause").map(Node::text).orElse(clause)));
	}

	static InForce period(Node node) {
		node.only("from", "until");
		try {
			return new InForce(node.get("from").date(), node.find("until").map(Node::date).orElse(null));
		}
		catch (IllegalArgumentException e) {
			throw node.broken(String.valueOf(e.getMessage()));
		}
	}

	private String id(Node node) {
		Node id = node.get("id");
		if (!id.text().startsWith(document.id() + "-")) {
			throw id.broken("a measure of " + document.id() + " has an id that starts with " + document.id() + "-");
		}
		return id.text();
	}

	private InForce inForce(Node node) {
		return node.find("inForce").map(n -> {
			InForce period = period(n);
			if (!document.inForce().includes(period)) {
				throw n.broken("the measure is in force outside the document's own period");
			}
			return period;
		}).orElse(document.inForce());
	}

	private Cap cap(Node node, List<FactRequired> facts, String clause) {
		node.only("limit", "scope", "name", "clause");
		return new Cap(node.get("limit").money(), scope(node.get("scope"), facts), node.get("name").bilingual(),
				document.cite(node.find("clause").map(Node::text).orElse(clause)));
	}

	private Overlap overlap(Node node, List<FactRequired> facts) {
		node.only("group", "mode", "scope");
		return new Overlap(references.group(node.get("group")), node.get("mode").constant(Overlap.Mode.class),
				scope(node.get("scope"), facts));
	}

	private Scope scope(Node node, List<FactRequired> facts) {
		if (node instanceof Node.Scalar && node.text().equals(Scope.ONCE)) {
			return new Scope(List.of());
		}
		return new Scope(node.items().stream().map(part -> part(part, facts)).toList());
	}

	private static Scope.Part part(Node node, List<FactRequired> facts) {
		node.only("per", "fact", "evidence");
		String word = node.get("per").text();
		Optional<Node> evidence = node.find("evidence");
		if (evidence.isEmpty()) {
			return new Scope.Part.ByFact(word, fact(node.get("fact"), facts, null));
		}
		String kind = evidence.get().text();
		if (facts.stream().noneMatch(f -> f.evidence() != null && f.evidence().id().equals(kind))) {
			throw evidence.get().broken("no fact of the measure asks for evidence " + kind);
		}
		return new Scope.Part.ByEvidence(word, kind);
	}

	private Handling handling(Node node) {
		node.only("lead", "cooperating", "opinionWorkingDays", "noticeWorkingDays");
		Bureau lead = references.bureau(node.get("lead"));
		List<Bureau> cooperating = node.list("cooperating").stream().map(references::bureau).toList();
		List<Bureau> all = new ArrayList<>(cooperating);
		all.add(lead);
		requireUnique(node, all.stream().map(Bureau::id).toList());
		return new Handling(lead, cooperating, days(node, "opinionWorkingDays"), days(node, "noticeWorkingDays"));
	}

	private int days(Node node, String name) {
		Node days = node.find(name).orElseGet(() -> defaults.get(name));
		if (days.integer() < 1) {
			throw days.broken("at least one working day is expected");
		}
		return days.integer();
	}

	private Payment payment(Node node, List<FactRequired> facts) {
		PayeeRule payee = new PayeeRule(node.find("payee").map(n -> payeeFact(n.only("fact").get("fact"), facts)));
		List<TreasuryShare> shares = node.find("shares")
			.map(n -> n.items().stream().map(s -> share(s, facts)).toList())
			.orElse(List.of(new TreasuryShare.OfCity(1)));
		if (!(shares.getFirst() instanceof TreasuryShare.OfCity)) {
			throw node.broken("the city's share is named first: the odd fen is the city's");
		}
		List<Integer> instalments = node.find("instalments")
			.map(n -> n.items().stream().map(MeasureReader::weight).toList())
			.orElse(List.of(1));
		return new Payment(payee, shares, instalments);
	}

	private static String payeeFact(Node node, List<FactRequired> facts) {
		String name = fact(node, facts, FactType.TEXT);
		if (facts.stream().noneMatch(f -> f.name().equals(name) && f.creditCode())) {
			throw node.broken("the fact that names the payee must be a credit code");
		}
		return name;
	}

	private static TreasuryShare share(Node node, List<FactRequired> facts) {
		node.only("city", "districtOf", "weight");
		int weight = weight(node.get("weight"));
		return node.find("districtOf")
			.<TreasuryShare>map(n -> new TreasuryShare.OfDistrict(fact(n, facts, FactType.CHOICE), weight))
			.orElseGet(() -> new TreasuryShare.OfCity(weight));
	}

	private static int weight(Node node) {
		if (node.integer() < 1) {
			throw node.broken("a weight of at least 1 is expected");
		}
		return node.integer();
	}

	private ObligationRule obligation(Node node, List<FactRequired> facts, String clause) {
		node.only("kind", "promise", "startsOn", "years", "clause", "repaymentClause");
		String demanded = document.cite(node.find("clause").map(Node::text).orElse(clause));
		return new ObligationRule(node.get("kind").constant(ObligationRule.Kind.class), node.get("promise").bilingual(),
				node.find("startsOn").map(n -> fact(n, facts, FactType.DATE)),
				node.find("years").map(n -> Period.ofYears(n.integer())), demanded,
				node.find("repaymentClause").map(n -> document.cite(n.text())).orElse(demanded));
	}

	private static Discrepancy discrepancy(Node node) {
		node.only("zh", "en", "citations");
		return new Discrepancy(Text.of(node.get("zh").text(), node.get("en").text()),
				node.get("citations").items().stream().map(Node::text).toList());
	}

	private static String fact(Node node, List<FactRequired> facts, @Nullable FactType type) {
		if (facts.stream().noneMatch(f -> f.name().equals(node.text()) && (type == null || f.type() == type))) {
			throw node.broken("the measure has no fact " + node.text() + (type == null ? "" : " of type " + type));
		}
		return node.text();
	}

	private static void requireUnique(Node node, List<String> names) {
		Set<String> seen = new HashSet<>();
		names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
			throw node.broken(name + " occurs twice");
		});
	}

}
