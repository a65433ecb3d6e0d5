package grants.application.outbound;

import java.util.List;

import grants.application.event.ApplicationEvent;
import grants.application.event.ApplicationRejected;
import grants.application.event.ApplicationSubmitted;
import grants.application.event.ApplicationSuperseded;
import grants.application.event.ApplicationWithdrawn;
import grants.application.event.ApprovalSetAside;
import grants.application.event.AwardCancelled;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.BeneficiaryRestored;
import grants.application.event.DraftDiscarded;
import grants.application.event.DraftSaved;
import grants.application.event.DraftStarted;
import grants.application.event.EvidenceClaimed;
import grants.application.event.EvidenceEvent;
import grants.application.event.EvidenceFreed;
import grants.application.event.GrantAwarded;
import grants.application.vocabulary.Submission;
import grants.contract.ExplanationV1;
import grants.contract.Topics;
import grants.contract.application.ApplicationFact;
import grants.contract.application.ApplicationRejectedV1;
import grants.contract.application.ApplicationSubmittedV1;
import grants.contract.application.ApplicationSupersededV1;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.application.GrantAwardedV1;
import grants.runtime.history.RecordedEvent;
import grants.runtime.outbound.Outbound;
import grants.runtime.outbound.Publication;

/** Which events of this service the others hear of, and in which words. */
public final class ApplicationFacts implements Outbound {

	@Override
	public List<Publication> publish(RecordedEvent event) {
		return switch ((ApplicationEvent) event.payload()) {
			case ApplicationSubmitted e -> told(submitted(e));
			case ApplicationWithdrawn e -> told(new ApplicationWithdrawnV1(e.applicationId().value(),
					e.beneficiary().value(), e.reason(), e.withdrawnAt()));
			case ApplicationSuperseded e ->
				told(new ApplicationSupersededV1(e.applicationId().value(), e.beneficiary().value(),
						e.supersededBy().value(), ContractWriter.text(e.because()), e.citations(), e.supersededAt()));
			case ApplicationRejected e ->
				told(new ApplicationRejectedV1(e.applicationId().value(), e.beneficiary().value(), e.ruleId(),
						ContractWriter.text(e.because()), e.citations(), e.rejectedAt()));
			case GrantAwarded e -> told(awarded(e));
			// the others act on the end of the application, which they have heard of
			// before
			case ApprovalSetAside _ -> untold();
			// told by disbursement, which decides it
			case AwardCancelled _ -> untold();
			// told by the clawback service itself
			case BeneficiaryBarred _, BeneficiaryRestored _ -> untold();
			// who competes for which evidence is nobody's business
			case EvidenceClaimed _, EvidenceFreed _, EvidenceEvent _ -> untold();
			// nobody else's business before it is submitted
			case DraftStarted _, DraftSaved _, DraftDiscarded _ -> untold();
		};
	}

	private static ApplicationSubmittedV1 submitted(ApplicationSubmitted e) {
		Submission submission = e.submission();
		ExplanationV1 explanation = ContractWriter.explanation(submission.assessment().explanation());
		return new ApplicationSubmittedV1(e.applicationId().value(), e.beneficiary().value(),
				submission.beneficiaryName(), ContractWriter.terms(submission.terms()), submission.scope(),
				explanation.facts(), ContractWriter.evidence(submission.evidence()),
				ContractWriter.assessment(submission.assessment(), explanation),
				ContractWriter.payee(submission.payee()), submission.content(), e.receivedAt());
	}

	private static GrantAwardedV1 awarded(GrantAwarded e) {
		return new GrantAwardedV1(e.awardId().value(), e.applicationId().value(), e.beneficiary().value(),
				e.beneficiaryName(), ContractWriter.terms(e.terms()), e.scope(), e.amount().fen(),
				ContractWriter.shares(e.shares()), ContractWriter.payee(e.payee()),
				ContractWriter.obligations(e.obligations()), ContractWriter.explanation(e.explanation()),
				e.awardedAt());
	}

	private static List<Publication> told(ApplicationFact fact) {
		return List.of(new Publication(Topics.APPLICATION, fact));
	}

	private static List<Publication> untold() {
		return List.of();
	}

}
