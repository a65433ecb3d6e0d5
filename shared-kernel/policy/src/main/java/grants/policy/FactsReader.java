package grants.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import grants.kernel.Text;
import grants.policy.FactRequired.Parsed;

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
		measure.facts().forEach(required -> {
			Fact fact = fact(required);
			if (fact != null) {
				facts.add(fact);
			}
		});
		refuseUnknownFacts();
		checkEvidence();
		return problems.isEmpty() ? new Reading.Complete(new Facts(facts, evidence))
				: new Reading.Incomplete(List.copyOf(problems));
	}

	private @Nullable Fact fact(FactRequired required) {
		String text = stated.get(required.name());
		if (text == null) {
			report(required.name(), required.citation(), "缺少“" + required.label().zh() + "”",
					required.label().en() + " is missing");
			return null;
		}
		return switch (required.read(text)) {
			case Parsed.Good(Value value) -> new Fact(required, value, supporting(required));
			case Parsed.Bad(Text why) -> {
				report(required.name(), required.citation(), required.label().zh() + "：" + why.zh(),
						required.label().en() + ": " + why.en());
				yield null;
			}
		};
	}

	private @Nullable Evidence supporting(FactRequired required) {
		EvidenceKind kind = required.evidence();
		return kind == null ? null : evidence.stream().filter(e -> e.kind().equals(kind.id())).findFirst().orElse(null);
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
