package grants.application.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import grants.application.vocabulary.InForce;
import grants.application.vocabulary.Obligation;
import grants.application.vocabulary.Overlap;
import grants.application.vocabulary.SharedCap;
import grants.application.vocabulary.Terms;
import grants.application.vocabulary.TreasuryWeight;
import grants.policy.Assessment;
import grants.policy.Bureau;
import grants.policy.Cap;
import grants.policy.Clause;
import grants.policy.Facts;
import grants.policy.Measure;

/**
 * The terms of a measure for one application, as they stand on the day of its receipt.
 */
final class MeasureTerms {

	private MeasureTerms() {
	}

	static Terms of(Measure measure, Facts facts, Assessment.Eligible assessment, LocalDate receivedOn) {
		return new Terms(measure.id(), measure.version(), measure.name(), measure.document().number(), measure.clause(),
				inForce(measure), measure.overlap().group().id(), overlap(measure), caps(measure, assessment),
				measure.handling().lead().id(), measure.handling().cooperating().stream().map(Bureau::id).toList(),
				measure.handling().opinionWorkingDays(), measure.handling().noticeWorkingDays(),
				measure.treasuryShares(facts).stream().map(t -> new TreasuryWeight(t.treasury(), t.weight())).toList(),
				measure.obligations(facts, receivedOn).stream().map(MeasureTerms::obligation).toList(),
				citations(measure));
	}

	static InForce inForce(Measure measure) {
		return new InForce(measure.inForce().from(), measure.inForce().until());
	}

	private static Overlap overlap(Measure measure) {
		return switch (measure.overlap().mode()) {
			case NO_REPEAT -> Overlap.NO_REPEAT;
			case HIGHER_OF -> Overlap.HIGHER_OF;
		};
	}

	private static List<SharedCap> caps(Measure measure, Assessment.Eligible assessment) {
		List<SharedCap> caps = new ArrayList<>();
		for (int i = 0; i < measure.caps().size(); i++) {
			Cap cap = measure.caps().get(i);
			caps.add(new SharedCap(assessment.capKeys().get(i), cap.name(), cap.limit(), cap.citation()));
		}
		return caps;
	}

	private static Obligation obligation(grants.policy.Obligation promised) {
		return new Obligation(promised.kind().name(), promised.startsOn(), promised.lastDay(), promised.citation(),
				promised.repaymentCitation());
	}

	/** The clause, and what its document says about awards of the same type. */
	private static List<String> citations(Measure measure) {
		return Stream
			.concat(Stream.of(measure.citation()), measure.document().overlaps().stream().map(Clause::citation))
			.distinct()
			.toList();
	}

}
