package grants.review.inbound;

import grants.contract.AssessmentV1;
import grants.contract.AssessmentV1.BandV1;
import grants.contract.EvidenceV1;
import grants.contract.ExplanationV1;
import grants.contract.StatedFactV1;
import grants.contract.StepV1;
import grants.contract.TermsV1;
import grants.contract.TextV1;
import grants.contract.application.ApplicationSubmittedV1;
import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.review.vocabulary.Assessment;
import grants.review.vocabulary.Evidence;
import grants.review.vocabulary.Explanation;
import grants.review.vocabulary.Rate;
import grants.review.vocabulary.StatedFact;
import grants.review.vocabulary.Submission;
import grants.review.vocabulary.Terms;

/**
 * What of a submitted application the review needs, in its own words. The payee, the
 * treasury shares and the obligations are none of its business.
 */
final class SubmissionReader {

	private SubmissionReader() {
	}

	static Submission read(ApplicationSubmittedV1 fact) {
		return new Submission(new ApplicationId(fact.applicationId()), new SocialCreditCode(fact.beneficiaryCode()),
				new Sealed(fact.beneficiaryName()), terms(fact.terms()), fact.scope(),
				fact.facts().stream().map(SubmissionReader::fact).toList(),
				fact.evidence().stream().map(SubmissionReader::evidence).toList(), assessment(fact.assessment()),
				fact.content(), fact.receivedAt());
	}

	private static Terms terms(TermsV1 terms) {
		return new Terms(terms.measureId(), terms.measureVersion(), text(terms.name()), terms.documentNumber(),
				terms.clause(), terms.leadBureau(), terms.cooperatingBureaus(), terms.opinionWorkingDays(),
				terms.noticeWorkingDays(), terms.citations());
	}

	private static Assessment assessment(AssessmentV1 assessment) {
		BandV1 band = assessment.band();
		return new Assessment(Money.ofFen(assessment.lowestFen()), Money.ofFen(assessment.highestFen()),
				band == null ? null : new Assessment.Band(Money.ofFen(band.baseFen()), new Rate(band.lowestRate()),
						new Rate(band.highestRate())),
				explanation(assessment.explanation()));
	}

	private static Explanation explanation(ExplanationV1 explanation) {
		return new Explanation(explanation.facts().stream().map(SubmissionReader::fact).toList(),
				explanation.steps().stream().map(SubmissionReader::step).toList(),
				explanation.notes().stream().map(SubmissionReader::text).toList(), explanation.citations());
	}

	private static Explanation.Step step(StepV1 step) {
		return new Explanation.Step(text(step.what()), step.value(), step.unit(), step.citation());
	}

	private static StatedFact fact(StatedFactV1 fact) {
		return new StatedFact(fact.name(), text(fact.label()), fact.type(), fact.value(), fact.unit());
	}

	private static Evidence evidence(EvidenceV1 evidence) {
		return new Evidence(evidence.kind(), evidence.number(), evidence.sha256());
	}

	private static Text text(TextV1 text) {
		return Text.of(text.zh(), text.en());
	}

}
