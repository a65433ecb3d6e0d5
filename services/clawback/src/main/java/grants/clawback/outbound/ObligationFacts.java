package grants.clawback.outbound;

import java.util.List;

import grants.clawback.event.AnswerPeriodEnded;
import grants.clawback.event.AwardCancelled;
import grants.clawback.event.AwardNoted;
import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.BeneficiaryRestored;
import grants.clawback.event.BreakTakenBack;
import grants.clawback.event.ClawbackAnswered;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.event.ClawbackRepaid;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationEnded;
import grants.clawback.event.ObligationFulfilled;
import grants.clawback.event.ObligationStarted;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.event.PaymentRecorded;
import grants.clawback.event.RepaymentDemanded;
import grants.clawback.event.RepaymentReceived;
import grants.clawback.event.ResidencyMoveCorrected;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.Share;
import grants.contract.ShareV1;
import grants.contract.TextV1;
import grants.contract.Topics;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.contract.clawback.ClawbackAnsweredV1;
import grants.contract.clawback.ClawbackClosedV1;
import grants.contract.clawback.ClawbackFact;
import grants.contract.clawback.ClawbackOpenedV1;
import grants.contract.clawback.ObligationBrokenV1;
import grants.contract.clawback.ObligationEndedV1;
import grants.contract.clawback.ObligationFulfilledV1;
import grants.contract.clawback.ObligationStartedV1;
import grants.contract.clawback.RepaymentDemandedV1;
import grants.contract.clawback.RepaymentReceivedV1;
import grants.kernel.Text;
import grants.runtime.history.RecordedEvent;
import grants.runtime.outbound.Outbound;
import grants.runtime.outbound.Publication;

/** Which events become public facts, and which are the service's own affair. */
public final class ObligationFacts implements Outbound {

	@Override
	public List<Publication> publish(RecordedEvent event) {
		return switch ((ObligationsEvent) event.payload()) {
			case ObligationStarted e -> told(new ObligationStartedV1(e.obligation().value(), e.award().value(),
					e.beneficiary().value(), e.terms().kind(), e.terms().startsOn(), e.terms().lastDay(),
					e.terms().citation(), e.startedAt()));
			case ObligationFulfilled e -> told(new ObligationFulfilledV1(e.obligation().value(), e.award().value(),
					e.beneficiary().value(), e.lastDay(), e.fulfilledAt()));
			case ObligationEnded e -> told(new ObligationEndedV1(e.obligation().value(), e.award().value(),
					e.beneficiary().value(), e.because(), e.endedAt()));
			case ObligationBroken e -> told(new ObligationBrokenV1(e.obligation().value(), e.award().value(),
					e.beneficiary().value(), e.relation().name(), e.effectiveOn(), e.citation(), e.foundAt()));
			case BeneficiaryBarred e -> told(new BeneficiaryBarredV1(e.beneficiary().value(), e.documentNumber(),
					e.award().value(), text(e.because()), e.citation(), e.barredAt()));
			case BeneficiaryRestored e -> told(new BeneficiaryRestoredV1(e.beneficiary().value(), e.documentNumber(),
					e.because(), e.restoredAt()));
			case ClawbackOpened e -> told(opened(e));
			case ClawbackAnswered e -> told(new ClawbackAnsweredV1(e.clawback().value(), e.award().value(),
					e.beneficiary().value(), e.answer().value(), e.answeredAt()));
			case RepaymentDemanded e -> told(demanded(e));
			case RepaymentReceived e -> told(received(e));
			case ClawbackRepaid e -> told(new ClawbackClosedV1(e.clawback().value(), e.award().value(),
					e.beneficiary().value(), "REPAID", "已全额退回", e.repaidAt()));
			case ClawbackWithdrawn e -> told(new ClawbackClosedV1(e.clawback().value(), e.award().value(),
					e.beneficiary().value(), "WITHDRAWN", e.reason(), e.withdrawnAt()));
			// The award, its end, the payment and the move came in as facts of others.
			case AwardNoted _, AwardCancelled _, PaymentRecorded _, ResidencyMoveRecorded _ -> List.of();
			// Others act on the bar, which BeneficiaryRestored lifts for the same reason.
			case ResidencyMoveCorrected _, BreakTakenBack _ -> List.of();
			// The notice has told until when; who decides looks at the case.
			case AnswerPeriodEnded _ -> List.of();
		};
	}

	private static List<Publication> told(ClawbackFact fact) {
		return List.of(new Publication(Topics.CLAWBACK, fact));
	}

	private static ClawbackOpenedV1 opened(ClawbackOpened e) {
		return new ClawbackOpenedV1(e.clawback().value(), e.award().value(), e.beneficiary().value(),
				e.obligation() == null ? "" : e.obligation().value(), text(e.notice()), e.citations(), e.answerBy(),
				e.openedBy(), e.openedAt());
	}

	private static RepaymentDemandedV1 demanded(RepaymentDemanded e) {
		return new RepaymentDemandedV1(e.clawback().value(), e.award().value(), e.beneficiary().value(),
				e.amount().fen(), shares(e.shares()), e.dueOn(), e.reason(), e.citations(), e.decidedBy(),
				e.demandedAt());
	}

	private static RepaymentReceivedV1 received(RepaymentReceived e) {
		return new RepaymentReceivedV1(e.clawback().value(), e.award().value(), e.beneficiary().value(),
				e.reference().value(), e.amount().fen(), shares(e.shares()), e.outstanding().fen(), e.valueDate(),
				e.recordedAt());
	}

	private static List<ShareV1> shares(List<Share> shares) {
		return shares.stream().map(s -> new ShareV1(s.treasury(), s.amount().fen())).toList();
	}

	private static TextV1 text(Text text) {
		return new TextV1(text.zh(), text.en());
	}

}
