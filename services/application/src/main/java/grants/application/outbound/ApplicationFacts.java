package grants.application.outbound;

import java.time.Instant;
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
import grants.application.event.BeneficiarySucceeded;
import grants.application.event.CallCancelled;
import grants.application.event.CallClosed;
import grants.application.event.CallExtended;
import grants.application.event.CallOpened;
import grants.application.event.CallWindowFreed;
import grants.application.event.DraftDiscarded;
import grants.application.event.DraftSaved;
import grants.application.event.DraftStarted;
import grants.application.event.EntitlementsInherited;
import grants.application.event.EntryMade;
import grants.application.event.EntryReleased;
import grants.application.event.EntryStruck;
import grants.application.event.EvidenceClaimed;
import grants.application.event.EvidenceEvent;
import grants.application.event.EvidenceFreed;
import grants.application.event.GrantAwarded;
import grants.application.event.InheritanceChanged;
import grants.application.event.InheritanceUpdated;
import grants.application.event.ProfileSaved;
import grants.application.event.ReceivedUnderCall;
import grants.application.event.SuccessionBegun;
import grants.application.event.SuccessionEnded;
import grants.application.event.SuccessionRefused;
import grants.application.vocabulary.Submission;
import grants.application.vocabulary.Succession;
import grants.contract.ExplanationV1;
import grants.contract.PublicFact;
import grants.contract.Topics;
import grants.contract.application.ApplicationReceivedUnderCallV1;
import grants.contract.application.ApplicationRejectedV1;
import grants.contract.application.ApplicationSubmittedV1;
import grants.contract.application.ApplicationSupersededV1;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.application.BeneficiarySucceededV1;
import grants.contract.application.CallCancelledV1;
import grants.contract.application.CallClosedV1;
import grants.contract.application.CallExtendedV1;
import grants.contract.application.CallOpenedV1;
import grants.contract.application.GrantAwardedV1;
import grants.kernel.SocialCreditCode;
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
					e.beneficiary().value(), e.reason().value(), e.withdrawnAt()));
			case ApplicationSuperseded e ->
				told(new ApplicationSupersededV1(e.applicationId().value(), e.beneficiary().value(),
						e.supersededBy().value(), ContractWriter.text(e.because()), e.citations(), e.supersededAt()));
			case ApplicationRejected e ->
				told(new ApplicationRejectedV1(e.applicationId().value(), e.beneficiary().value(), e.ruleId(),
						ContractWriter.text(e.because()), e.citations(), e.rejectedAt()));
			case GrantAwarded e -> told(awarded(e));
			case ReceivedUnderCall e ->
				told(new ApplicationReceivedUnderCallV1(e.applicationId().value(), e.beneficiary().value(),
						e.entered().call().id().value(), ContractWriter.call(e.entered().call()), e.receivedAt()));
			case CallOpened e ->
				told(new CallOpenedV1(e.callId().value(), e.measureId(), ContractWriter.call(e.call()), e.openedAt()));
			case CallExtended e -> told(new CallExtendedV1(e.callId().value(), e.measureId(), e.until(), e.closesAt(),
					e.reason(), e.extendedAt()));
			case CallClosed e -> told(new CallClosedV1(e.callId().value(), e.measureId(), e.closedAt()));
			case CallCancelled e ->
				told(new CallCancelledV1(e.callId().value(), e.measureId(), e.reason(), e.cancelledAt()));
			// how the registers are kept; the others hear of the applications
			case CallWindowFreed _, EntryMade _, EntryStruck _, EntryReleased _ -> untold();
			// the others act on the end of the application, which they have heard of
			// before
			case ApprovalSetAside _ -> untold();
			// told by disbursement, which decides it
			case AwardCancelled _ -> untold();
			// told by the clawback service itself
			case BeneficiaryBarred _, BeneficiaryRestored _ -> untold();
			// told about both, each from an event of its own
			case BeneficiarySucceeded e -> told(succeeded(e.succession(), e.beneficiary(), e.succeededAt()));
			case EntitlementsInherited e -> told(succeeded(e.succession(), e.beneficiary(), e.inheritedAt()));
			// steps on the way; what comes of it is told
			case SuccessionBegun _, SuccessionRefused _, SuccessionEnded _ -> untold();
			// the others have told of the bar or of the cancellation themselves
			case InheritanceChanged _, InheritanceUpdated _ -> untold();
			// who competes for which evidence is nobody's business
			case EvidenceClaimed _, EvidenceFreed _, EvidenceEvent _ -> untold();
			// nobody else's business before it is submitted
			case DraftStarted _, DraftSaved _, DraftDiscarded _ -> untold();
			// told, as far as it is used, with each application
			case ProfileSaved _ -> untold();
		};
	}

	private static ApplicationSubmittedV1 submitted(ApplicationSubmitted e) {
		Submission submission = e.submission();
		ExplanationV1 explanation = ContractWriter.explanation(submission.assessment().explanation());
		return new ApplicationSubmittedV1(e.applicationId().value(), e.beneficiary().value(),
				submission.beneficiaryName().value(), ContractWriter.terms(submission.terms()), submission.scope(),
				explanation.facts(), ContractWriter.evidence(submission.evidence()),
				ContractWriter.assessment(submission.assessment(), explanation),
				ContractWriter.payee(submission.payee()), submission.content(), e.receivedAt());
	}

	private static GrantAwardedV1 awarded(GrantAwarded e) {
		return new GrantAwardedV1(e.awardId().value(), e.applicationId().value(), e.beneficiary().value(),
				e.beneficiaryName().value(), ContractWriter.terms(e.terms()), e.scope(), e.amount().fen(),
				ContractWriter.shares(e.shares()), ContractWriter.payee(e.payee()),
				ContractWriter.obligations(e.obligations()), ContractWriter.explanation(e.explanation()),
				e.awardedAt());
	}

	private static BeneficiarySucceededV1 succeeded(Succession succession, SocialCreditCode about, Instant at) {
		return new BeneficiarySucceededV1(succession.id().value(), about.value(), succession.predecessor().value(),
				succession.successor().value(), succession.kind().name(), succession.document().number(),
				succession.document().sha256(), succession.effectiveOn(), at);
	}

	private static List<Publication> told(PublicFact fact) {
		return List.of(new Publication(Topics.APPLICATION, fact));
	}

	private static List<Publication> untold() {
		return List.of();
	}

}
