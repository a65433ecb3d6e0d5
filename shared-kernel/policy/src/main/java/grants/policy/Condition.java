package grants.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import grants.kernel.Text;

/**
 * What must hold for a measure to pay.
 *
 * @param when the circumstances under which it is required; empty if always. It is never
 * required where a fact that it looks at is not asked for
 */
public record Condition(Check check, Text requirement, Optional<Check.OfValue> when, String citation) {

	/**
	 * Judges what the facts let it judge.
	 * @return empty if it is not required under these circumstances, or a fact is unknown
	 */
	Optional<Judged> judge(Facts facts, LocalDate receivedOn) {
		boolean required = when.map(guard -> facts.has(guard.fact()) && guard.holds(facts, receivedOn)).orElse(true);
		if (!required || !facts.hasAll(check.facts())) {
			return Optional.empty();
		}
		List<Fact> seen = check.facts().stream().map(facts::fact).toList();
		Verdict verdict = new Verdict(requirement, Stated.of(seen), check.holds(facts, receivedOn), citation);
		return Optional.of(verdict.met() ? new Judged.Met(verdict)
				: new Judged.Unmet(verdict, SmallestChange.of(check, facts, receivedOn)));
	}

}
