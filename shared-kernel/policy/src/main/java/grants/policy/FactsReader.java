package grants.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.kernel.Text;

/** Turns what was stated into facts, collecting every problem before it gives up. */
final class FactsReader {

	private final Measure measure;

	private final Map<String, String> stated;

	private final List<Evidence> evidence;

	private final List<FactProblem> problems = new ArrayList<>();

	FactsReader(Measure measure, Map<String, String> stated, List<Evidence> evidence) {
		this.measure = measure;
		this.stated = stated;
		this.evidence = evidence;
	}

	Reading read() {
		List<Fact> facts = new ArrayList<>();
		List<FactRequired> asked = new ArrayList<>();
		for (FactRequired required : measure.facts()) {
			Statement statement = Statement.of(required, measure.facts(), stated, evidence);
			if (!(statement instanceof Statement.NotAsked)) {
				asked.add(required);
			}
			switch (statement) {
				case Statement.Read(Fact fact) -> facts.add(fact);
				case Statement.Wrong(FactProblem problem) -> problems.add(problem);
				case Statement.Missing _ -> report(required.name(), required.citation(),
						"缺少“" + required.label().zh() + "”", required.label().en() + " is missing");
				case Statement.NotAsked _ -> refuseUnasked(required);
			}
		}
		refuseUnknownFacts();
		checkEvidence(asked);
		return problems.isEmpty() ? new Reading.Complete(new Facts(facts, evidence))
				: new Reading.Incomplete(List.copyOf(problems));
	}

	private void refuseUnasked(FactRequired required) {
		if (stated.containsKey(required.name())) {
			report(required.name(), required.citation(), required.label().zh() + "：此情形下不需填写",
					required.label().en() + ": not asked for under these circumstances");
		}
	}

	private void refuseUnknownFacts() {
		stated.keySet()
			.stream()
			.filter(name -> measure.facts().stream().noneMatch(f -> f.name().equals(name)))
			.sorted()
			.forEach(name -> report(name, measure.citation(), "本条款没有此项", "the measure has no such fact"));
	}

	private void checkEvidence(List<FactRequired> facts) {
		Map<String, FactRequired> asked = new LinkedHashMap<>();
		facts.forEach(f -> {
			if (f.evidence() != null) {
				asked.putIfAbsent(f.evidence().id(), f);
			}
		});
		asked.forEach((kind, fact) -> checkKind(kind, fact));
		evidence.stream()
			.map(Evidence::kind)
			.filter(kind -> !asked.containsKey(kind))
			.distinct()
			.forEach(kind -> report("evidence." + kind, measure.citation(), "本条款不需要此类材料",
					"the measure asks for no evidence of this kind"));
	}

	private void checkKind(String kind, FactRequired fact) {
		Text name = fact.evidence() != null ? fact.evidence().name() : fact.label();
		List<Evidence> given = evidence.stream().filter(e -> e.kind().equals(kind)).toList();
		if (given.isEmpty()) {
			report("evidence." + kind, fact.citation(), "缺少“" + name.zh() + "”（证明“" + fact.label().zh() + "”）",
					name.en() + " is missing (it proves: " + fact.label().en() + ")");
		}
		if (given.stream().anyMatch(e -> e.number().isEmpty())) {
			report("evidence." + kind, fact.citation(), "“" + name.zh() + "”缺少编号", name.en() + " has no number");
		}
		if (given.size() > 1) {
			report("evidence." + kind, fact.citation(), "“" + name.zh() + "”只能提交一份",
					"only one piece of evidence can be given: " + name.en());
		}
	}

	private void report(String field, String citation, String zh, String en) {
		problems.add(new FactProblem(field, Text.of(zh, en), citation));
	}

}
