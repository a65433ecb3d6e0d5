package grants.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.kernel.Text;
import grants.policy.Statement.Circumstances;

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
		for (FactRequired required : measure.facts()) {
			switch (Statement.of(required, measure.facts(), stated, evidence)) {
				case Statement.Read(Fact fact) -> facts.add(fact);
				case Statement.Wrong(FactProblem problem) -> problems.add(problem);
				case Statement.Missing _ -> report(required.name(), required.citation(),
						"缺少“" + required.label().zh() + "”", required.label().en() + " is missing");
				case Statement.NotAsked _ -> refuseUnasked(required);
			}
		}
		refuseUnknownFacts();
		checkEvidence();
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

	private void checkEvidence() {
		Map<String, FactRequired> asked = new LinkedHashMap<>();
		measure.facts().forEach(f -> {
			if (f.evidence() != null && circumstances(f) == Circumstances.GIVEN) {
				asked.putIfAbsent(f.evidence().id(), f);
			}
		});
		asked.forEach(this::checkKind);
		evidence.stream()
			.map(Evidence::kind)
			.filter(kind -> !asked.containsKey(kind))
			.distinct()
			.forEach(this::refuseUnaskedKind);
	}

	private void refuseUnaskedKind(String kind) {
		List<FactRequired> proved = measure.facts()
			.stream()
			.filter(f -> f.evidence() != null && f.evidence().id().equals(kind))
			.toList();
		if (proved.isEmpty()) {
			report("evidence." + kind, measure.citation(), "本条款不需要此类材料",
					"the measure asks for no evidence of this kind");
		}
		else if (proved.stream().allMatch(f -> circumstances(f) == Circumstances.NOT_GIVEN)) {
			report("evidence." + kind, proved.getFirst().citation(), "此情形下不需要此类材料",
					"evidence of this kind is not asked for under these circumstances");
		}
	}

	private Circumstances circumstances(FactRequired fact) {
		return Statement.circumstances(fact, measure.facts(), stated);
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
