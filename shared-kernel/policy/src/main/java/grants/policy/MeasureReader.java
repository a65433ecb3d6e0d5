package grants.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
		node.only("id", "version", "clause", "name", "summary", "quote", "inForce", "beneficiaries", "facts",
				"conditions", "formula", "caps", "overlap", "review", "payee", "shares", "instalments", "obligations",
				"notes", "discrepancies");
		Citing citing = new Citing(document, node.get("clause").text());
		FactNames facts = facts(node, citing);
		ConditionReader conditionReader = new ConditionReader(facts, citing);
		List<Condition> conditions = node.list("conditions").stream().map(conditionReader::read).toList();
		ScopeReader scopes = new ScopeReader(facts, citing);
		return new Measure(id(node), node.get("version").integer(), document, citing.clause(),
				node.get("name").bilingual(), node.get("summary").bilingual(), node.get("quote").text(), inForce(node),
				node.get("beneficiaries").items().stream().map(references::beneficiary).toList(), facts.facts(),
				conditions, FormulaReader.read(node.get("formula"), facts, conditions),
				node.list("caps").stream().map(scopes::cap).toList(), scopes.overlap(node.get("overlap"), references),
				handling(node.get("review")), new PaymentReader(references, facts).read(node),
				node.list("obligations").stream().map(o -> obligation(o, facts, citing)).toList(),
				node.list("notes").stream().map(citing::note).toList(),
				node.list("discrepancies").stream().map(MeasureReader::discrepancy).toList());
	}

	private String id(Node node) {
		Node id = node.get("id");
		if (!id.text().startsWith(document.id() + "-")) {
			throw id.broken("a measure of " + document.id() + " has an id that starts with " + document.id() + "-");
		}
		return id.text();
	}

	private FactNames facts(Node node, Citing citing) {
		FactReader reader = new FactReader(references, citing);
		List<FactRequired> facts = node.list("facts").stream().map(reader::read).toList();
		requireUnique(node, facts.stream().map(FactRequired::name).toList());
		return new FactNames(facts);
	}

	private InForce inForce(Node node) {
		return node.find("inForce").map(n -> {
			InForce period = n.inForce();
			if (!document.inForce().includes(period)) {
				throw n.broken("the measure is in force outside the document's own period");
			}
			return period;
		}).orElse(document.inForce());
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

	private ObligationRule obligation(Node node, FactNames facts, Citing citing) {
		node.only("kind", "promise", "startsOn", "years", "clause", "repaymentClause");
		return new ObligationRule(node.get("kind").constant(ObligationRule.Kind.class), node.get("promise").bilingual(),
				node.find("startsOn").map(n -> facts.fact(n, FactType.DATE).name()),
				node.find("years").map(MeasureReader::years), citing.of(node),
				node.find("repaymentClause").map(n -> document.cite(n.text())).orElseGet(() -> citing.of(node)));
	}

	private static Period years(Node node) {
		if (node.integer() < 1) {
			throw node.broken("at least one year is expected");
		}
		return Period.ofYears(node.integer());
	}

	private static Discrepancy discrepancy(Node node) {
		node.only("zh", "en", "citations");
		return new Discrepancy(Text.of(node.get("zh").text(), node.get("en").text()),
				node.get("citations").items().stream().map(Node::text).toList());
	}

	private static void requireUnique(Node node, List<String> names) {
		Set<String> seen = new HashSet<>();
		names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
			throw node.broken(name + " occurs twice");
		});
	}

}
