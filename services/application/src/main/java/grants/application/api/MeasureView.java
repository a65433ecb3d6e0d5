package grants.application.api;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import grants.application.vocabulary.InForce;
import grants.kernel.Money;
import grants.kernel.Text;
import grants.policy.BeneficiaryKind;
import grants.policy.Bureau;
import grants.policy.Change;
import grants.policy.Choice;
import grants.policy.Clause;
import grants.policy.Discrepancy;
import grants.policy.EvidenceKind;
import grants.policy.ExclusionGroup;
import grants.policy.FactRequired;
import grants.policy.Measure;
import grants.policy.Note;
import grants.policy.Unit;
import grants.policy.Value;
import org.jspecify.annotations.Nullable;

/**
 * A measure as an applicant needs to know it.
 *
 * @param summary what it pays, in a sentence
 * @param quote the passage of the document, word by word
 * @param overlaps what the document says about awards of the same type
 * @param evidence every kind that the facts ask for
 * @param calls whether and when it can be claimed
 */
record MeasureView(String id, int version, Text name, Text summary, String quote, Document document, String clause,
		String citation, InForce inForce, List<BeneficiaryKind> beneficiaries, List<Fact> facts,
		List<EvidenceKind> evidence, List<Condition> conditions, List<Cap> caps, ExclusionGroup group,
		List<Clause> overlaps, Bureau leadBureau, List<Bureau> cooperatingBureaus, int opinionWorkingDays,
		int noticeWorkingDays, List<Promise> obligations, List<Note> notes, List<Discrepancy> discrepancies,
		MeasureCalls calls) {

	/** The document that the measure is a clause of. */
	record Document(String id, String number, Text title, Text issuer, LocalDate issuedOn) {
	}

	/**
	 * What the applicant states.
	 *
	 * @param type how it is written: {@code MONEY}, {@code DECIMAL}, {@code DATE},
	 * {@code YEAR}, {@code TEXT}, {@code CHOICE} or {@code YES_NO}
	 * @param lowest the least that is plausible
	 * @param highest the most that is plausible
	 * @param creditCode whether a text is a unified social credit code
	 * @param evidence the kind that must support it, null if the statement is enough
	 * @param when what another fact must be for this one to be asked for; null if it
	 * always is
	 */
	record Fact(String name, Text label, String type, Unit unit, @Nullable String lowest, @Nullable String highest,
			int decimals, List<Choice> choices, boolean creditCode, @Nullable String evidence,
			Change.@Nullable Aim when, String citation) {
	}

	/** What must hold. */
	record Condition(Text requirement, String citation) {
	}

	/** A limit on the sum of awards. */
	record Cap(Text name, Money limit, String citation) {
	}

	/** What is promised in return. */
	record Promise(Text promise, String citation, String repaymentCitation) {
	}

	static MeasureView of(Measure measure, MeasureCalls calls) {
		return new MeasureView(measure.id(), measure.version(), measure.name(), measure.summary(), measure.quote(),
				new Document(measure.document().id(), measure.document().number(), measure.document().title(),
						measure.document().issuer(), measure.document().issuedOn()),
				measure.clause(), measure.citation(), MeasureTerms.inForce(measure), measure.beneficiaries(),
				measure.facts().stream().map(MeasureView::fact).toList(), evidence(measure),
				measure.conditions().stream().map(c -> new Condition(c.requirement(), c.citation())).toList(),
				measure.caps().stream().map(c -> new Cap(c.name(), c.limit(), c.citation())).toList(),
				measure.overlap().group(), measure.document().overlaps(), measure.handling().lead(),
				measure.handling().cooperating(), measure.handling().opinionWorkingDays(),
				measure.handling().noticeWorkingDays(),
				measure.obligations()
					.stream()
					.map(o -> new Promise(o.promise(), o.citation(), o.repaymentCitation()))
					.toList(),
				Stream.concat(measure.notes().stream(), measure.document().notes().stream()).toList(),
				measure.discrepancies(), calls);
	}

	private static Fact fact(FactRequired fact) {
		EvidenceKind evidence = fact.evidence();
		return new Fact(fact.name(), fact.label(), fact.type().name(), fact.unit(), text(fact.bounds().lowest()),
				text(fact.bounds().highest()), fact.bounds().decimals(), fact.choices(), fact.creditCode(),
				evidence == null ? null : evidence.id(), fact.when() == null ? null : fact.when().aim(),
				fact.citation());
	}

	private static @Nullable String text(@Nullable Value value) {
		return value == null ? null : value.text();
	}

	private static List<EvidenceKind> evidence(Measure measure) {
		return measure.facts().stream().flatMap(fact -> Stream.ofNullable(fact.evidence())).distinct().toList();
	}

}
