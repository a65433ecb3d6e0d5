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

	private final Shared shared;

	private final Node defaults;

	private final FactRegister register;

	MeasureReader(References references, PolicyDocument document, Shared shared, Node defaults, FactRegister register) {
		this.register = register;
		this.shared = shared;
		this.references = references;
		this.document = document;
		this.defaults = defaults;
	}

	Measure read(Node node) {
		String id = id(node);
		try {
			return read(id, node);
		}
		catch (CatalogueBroken e) {
			throw e.in(id);
		}
	}

	private Measure read(String id, Node node) {
		node.only("id", "version", "clause", "name", "summary", "quote", "inForce", "beneficiaries", "facts",
				"conditions", "formula", "caps", "overlap", "review", "call", "payee", "shares", "instalments",
				"obligations", "notes", "discrepancies");
		Citing citing = new Citing(document, node.get("clause").text());
		FactNames facts = facts(node, citing);
		ConditionReader conditionReader = new ConditionReader(facts, citing);
		List<Condition> conditions = shared.conditions()
			.writtenOut(node.list("conditions"))
			.stream()
			.map(conditionReader::read)
			.toList();
		Formula formula = FormulaReader.read(node.get("formula"), facts, conditions);
		ScopeReader scopes = new ScopeReader(facts, formula, citing);
		return new Measure(id, node.get("version").integer(), document, citing.clause(), node.get("name").bilingual(),
				node.get("summary").bilingual(), node.get("quote").text(), inForce(node),
				node.get("beneficiaries").items().stream().map(references::beneficiary).toList(), facts.facts(),
				conditions, formula, node.list("caps").stream().map(scopes::cap).toList(),
				scopes.overlap(node.get("overlap"), references), handling(node.get("review")),
				CallReader.read(node, formula), new PaymentReader(references, facts).read(node),
				node.list("obligations").stream().map(o -> obligation(o, facts, citing)).toList(),
				shared.notes().writtenOut(node.list("notes")).stream().map(citing::note).toList(),
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
		List<Node> nodes = shared.facts().writtenOut(node.list("facts"));
		List<FactRequired> plain = nodes.stream().map(reader::read).toList();
		requireUnique(node, plain.stream().map(FactRequired::name).toList());
		List<FactRequired> facts = new ArrayList<>();
		for (int i = 0; i < nodes.size(); i++) {
			register.add(nodes.get(i), plain.get(i));
			facts.add(guarded(nodes, i, plain, citing));
		}
		return new FactNames(List.copyOf(facts));
	}

	/**
	 * A fact that is asked for only under some circumstances, told by one that always is.
	 */
	private static FactRequired guarded(List<Node> nodes, int i, List<FactRequired> plain, Citing citing) {
		return nodes.get(i).find("when").map(when -> {
			Check.OfValue guard = new ConditionReader(new FactNames(plain), citing).guard(when);
			int other = plain.stream().map(FactRequired::name).toList().indexOf(guard.fact());
			if (nodes.get(other).find("when").isPresent()) {
				throw when.broken("fact " + guard.fact() + " is not always asked for, but here it is always needed");
			}
			return plain.get(i).onlyWhen(guard);
		}).orElse(plain.get(i));
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
				node.find("startsOn").map(n -> facts.always(n, FactType.DATE).name()),
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
