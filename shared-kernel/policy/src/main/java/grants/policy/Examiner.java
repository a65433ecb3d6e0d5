package grants.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import grants.policy.Statement.Circumstances;

/** Says what can be said about a measure from facts that may be incomplete. */
final class Examiner {

	private static final String STILL_TO_BE_SHOWN = "?";

	private static final String NO_DIGEST = "0".repeat(64);

	private final Measure measure;

	private final Map<String, String> stated;

	private final LocalDate on;

	Examiner(Measure measure, Map<String, String> stated, LocalDate on) {
		this.measure = measure;
		this.stated = stated;
		this.on = on;
	}

	Finding examine() {
		List<Fact> known = new ArrayList<>();
		List<FactProblem> problems = new ArrayList<>();
		List<FactRequired> needed = new ArrayList<>();
		measure.facts().stream().filter(this::matters).forEach(required -> {
			switch (Statement.of(required, measure.facts(), stated, List.of())) {
				case Statement.Read(Fact fact) -> known.add(fact);
				case Statement.Wrong(FactProblem problem) -> problems.add(problem);
				case Statement.Missing(FactRequired missing) -> needed.add(missing);
				case Statement.NotAsked _ -> {
					// another measure of the profile asks for it
				}
			}
		});
		if (!problems.isEmpty()) {
			return new Finding.Invalid(List.copyOf(problems));
		}
		Assessor assessor = new Assessor(measure, new Facts(known, evidence()), on);
		List<Judged.Unmet> unmet = assessor.unmet();
		if (!unmet.isEmpty()) {
			return new Finding.NotEligible(unmet);
		}
		return needed.isEmpty() ? assessor.judge() : new Finding.Unknown(List.copyOf(needed));
	}

	/**
	 * A fact that may turn out not to be asked for says nothing yet, even if it is
	 * stated.
	 */
	private boolean matters(FactRequired fact) {
		return Statement.circumstances(fact, measure.facts(), stated) != Circumstances.UNKNOWN;
	}

	/** In place of what an application would show: scopes are told by its numbers. */
	private List<Evidence> evidence() {
		return measure.facts()
			.stream()
			.map(FactRequired::evidence)
			.filter(kind -> kind != null)
			.map(kind -> new Evidence(kind.id(), STILL_TO_BE_SHOWN, NO_DIGEST))
			.distinct()
			.toList();
	}

}
