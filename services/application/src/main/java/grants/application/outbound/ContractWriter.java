package grants.application.outbound;

import java.util.List;

import grants.application.vocabulary.Assessment;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.Explanation;
import grants.application.vocabulary.Obligation;
import grants.application.vocabulary.Payee;
import grants.application.vocabulary.Share;
import grants.application.vocabulary.StatedFact;
import grants.application.vocabulary.Step;
import grants.application.vocabulary.Terms;
import grants.contract.AssessmentV1;
import grants.contract.AssessmentV1.BandV1;
import grants.contract.CallV1;
import grants.contract.EvidenceV1;
import grants.contract.ExplanationV1;
import grants.contract.ObligationTermsV1;
import grants.contract.PayeeV1;
import grants.contract.ShareV1;
import grants.contract.StatedFactV1;
import grants.contract.StepV1;
import grants.contract.TermsV1;
import grants.contract.TextV1;
import grants.contract.TreasuryWeightV1;
import grants.kernel.Text;

/** This service's words in those of the contract. */
final class ContractWriter {

	private ContractWriter() {
	}

	static TermsV1 terms(Terms terms) {
		return new TermsV1(terms.measureId(), terms.measureVersion(), text(terms.name()), terms.documentNumber(),
				terms.clause(), terms.exclusionGroup(), terms.leadBureau(), terms.cooperatingBureaus(),
				terms.opinionWorkingDays(), terms.noticeWorkingDays(),
				terms.treasuries().stream().map(t -> new TreasuryWeightV1(t.treasury(), t.weight())).toList(),
				obligations(terms.obligations()), terms.citations());
	}

	static List<ObligationTermsV1> obligations(List<Obligation> obligations) {
		return obligations.stream()
			.map(o -> new ObligationTermsV1(o.kind(), o.startsOn(), o.lastDay(), o.citation(), o.repaymentCitation()))
			.toList();
	}

	static AssessmentV1 assessment(Assessment assessment, ExplanationV1 explanation) {
		Assessment.Band band = assessment.band();
		return new AssessmentV1(assessment.lowest().fen(), assessment.highest().fen(), band == null ? null
				: new BandV1(band.base().fen(), band.lowestRate().toPlainString(), band.highestRate().toPlainString()),
				explanation);
	}

	static ExplanationV1 explanation(Explanation explanation) {
		return new ExplanationV1(explanation.facts().stream().map(ContractWriter::fact).toList(),
				explanation.steps().stream().map(ContractWriter::step).toList(),
				explanation.notes().stream().map(ContractWriter::text).toList(), explanation.citations());
	}

	private static StatedFactV1 fact(StatedFact fact) {
		return new StatedFactV1(fact.name(), text(fact.label()), fact.type(), fact.value(), fact.unit());
	}

	private static StepV1 step(Step step) {
		return new StepV1(text(step.what()), step.value(), step.unit(), step.citation());
	}

	static List<EvidenceV1> evidence(List<Evidence> evidence) {
		return evidence.stream().map(e -> new EvidenceV1(e.kind(), e.number(), e.sha256())).toList();
	}

	static List<ShareV1> shares(List<Share> shares) {
		return shares.stream().map(s -> new ShareV1(s.treasury(), s.amount().fen())).toList();
	}

	static PayeeV1 payee(Payee payee) {
		return new PayeeV1(payee.code().value(), payee.name().value(), payee.bankCode(), payee.account().value());
	}

	static CallV1 call(Call call) {
		return new CallV1(call.id().value(), call.measureId(), text(call.name()), call.terms().kind().name(),
				call.terms().places(), call.leadBureau(), call.opensAt(), call.closesAt());
	}

	static TextV1 text(Text text) {
		return new TextV1(text.zh(), text.en());
	}

}
