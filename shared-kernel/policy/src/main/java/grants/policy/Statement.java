package grants.policy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import grants.kernel.Text;
import grants.policy.FactRequired.Parsed;

/** What became of one fact of a measure. */
sealed interface Statement {

	record Read(Fact fact) implements Statement {
	}

	record Wrong(FactProblem problem) implements Statement {
	}

	/** It should have been stated. */
	record Missing(FactRequired fact) implements Statement {
	}

	/**
	 * Under the circumstances that were stated it is not asked for, or they are not known
	 * yet and neither is the fact.
	 */
	record NotAsked(FactRequired fact) implements Statement {
	}

	/**
	 * Looks a fact up in what was stated.
	 * @param all the measure's facts, for the circumstances
	 */
	static Statement of(FactRequired fact, List<FactRequired> all, Map<String, String> stated,
			List<Evidence> evidence) {
		String text = stated.get(fact.name());
		return switch (circumstances(fact, all, stated)) {
			case GIVEN -> text == null ? new Missing(fact) : read(fact, text, evidence);
			case UNKNOWN -> text == null ? new NotAsked(fact) : read(fact, text, evidence);
			case NOT_GIVEN -> new NotAsked(fact);
		};
	}

	/** Whether the circumstances are given under which a fact is asked for. */
	enum Circumstances {

		GIVEN, NOT_GIVEN, UNKNOWN

	}

	static Circumstances circumstances(FactRequired fact, List<FactRequired> all, Map<String, String> stated) {
		Check.OfValue when = fact.when();
		if (when == null) {
			return Circumstances.GIVEN;
		}
		String text = stated.get(when.fact());
		Parsed guard = text == null ? null : new FactNames(all).named(when.fact()).orElseThrow().read(text);
		if (!(guard instanceof Parsed.Good(Value value))) {
			return Circumstances.UNKNOWN;
		}
		return when.holds(value) ? Circumstances.GIVEN : Circumstances.NOT_GIVEN;
	}

	private static Statement read(FactRequired fact, String text, List<Evidence> evidence) {
		return switch (fact.read(text)) {
			case Parsed.Good(Value value) -> new Read(new Fact(fact, value, supporting(fact, evidence)));
			case Parsed.Bad(Text why) -> new Wrong(new FactProblem(fact.name(),
					Text.of(fact.label().zh() + "：" + why.zh(), fact.label().en() + ": " + why.en()), fact.citation()));
		};
	}

	private static @Nullable Evidence supporting(FactRequired fact, List<Evidence> evidence) {
		EvidenceKind kind = fact.evidence();
		return kind == null ? null : evidence.stream().filter(e -> e.kind().equals(kind.id())).findFirst().orElse(null);
	}

}
