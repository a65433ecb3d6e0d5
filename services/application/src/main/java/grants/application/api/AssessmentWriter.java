package grants.application.api;

import java.util.List;

import grants.application.vocabulary.Assessment;
import grants.application.vocabulary.Assessment.Band;
import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.Explanation;
import grants.application.vocabulary.StatedFact;
import grants.application.vocabulary.Step;
import grants.policy.Fact;
import grants.policy.Facts;
import grants.policy.Measure;
import grants.policy.Verdict;

/** What the measure found, in the words in which this service stores it. */
final class AssessmentWriter {

	private AssessmentWriter() {
	}

	static Assessment write(grants.policy.Assessment.Eligible found) {
		return new Assessment(found.lowest(), found.highest(),
				found.band().map(b -> new Band(b.base(), b.lowestRate(), b.highestRate())).orElse(null),
				found.explanation().conditions().stream().map(AssessmentWriter::condition).toList(),
				explanation(found.explanation()));
	}

	private static Assessment.Condition condition(Verdict verdict) {
		return new Assessment.Condition(verdict.requirement(), verdict.stated(), verdict.citation());
	}

	private static Explanation explanation(grants.policy.Explanation found) {
		return new Explanation(found.facts().stream().map(AssessmentWriter::fact).toList(),
				found.steps().stream().map(s -> new Step(s.what(), s.value(), s.unit(), s.citation())).toList(),
				found.notes(), found.citations());
	}

	private static StatedFact fact(Fact fact) {
		grants.policy.Evidence evidence = fact.evidence();
		return new StatedFact(fact.name(), fact.label(), fact.type().name(), fact.text(), fact.unit(),
				evidence == null ? null : evidence.kind());
	}

	static List<Evidence> evidence(Measure measure, Facts facts) {
		List<grants.policy.Evidence> once = measure.servingOnce(facts);
		return facts.evidence()
			.stream()
			.map(e -> new Evidence(e.kind(), e.number(), e.sha256(), once.contains(e)))
			.toList();
	}

}
