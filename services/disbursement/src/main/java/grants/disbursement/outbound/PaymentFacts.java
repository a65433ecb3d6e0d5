package grants.disbursement.outbound;

import java.util.List;

import grants.contract.PayeeV1;
import grants.contract.Topics;
import grants.contract.bank.PaymentInstructionV1;
import grants.contract.disbursement.AwardCancelledV1;
import grants.contract.disbursement.DisbursementFact;
import grants.contract.disbursement.PaymentApprovedV1;
import grants.contract.disbursement.PaymentConfirmedV1;
import grants.contract.disbursement.PaymentPlannedV1;
import grants.contract.disbursement.PaymentPreparedV1;
import grants.contract.disbursement.PaymentReturnedV1;
import grants.contract.disbursement.PaymentSentV1;
import grants.contract.disbursement.PaymentsHeldV1;
import grants.contract.disbursement.PaymentsResumedV1;
import grants.disbursement.event.ApproverNoted;
import grants.disbursement.event.AwardCancelled;
import grants.disbursement.event.AwardNoted;
import grants.disbursement.event.PaymentApproved;
import grants.disbursement.event.PaymentConfirmed;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.event.PaymentPlanned;
import grants.disbursement.event.PaymentPrepared;
import grants.disbursement.event.PaymentReturned;
import grants.disbursement.event.PaymentSent;
import grants.disbursement.event.PaymentVoided;
import grants.disbursement.event.PaymentsHeld;
import grants.disbursement.event.PaymentsResumed;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.Payee;
import grants.runtime.history.RecordedEvent;
import grants.runtime.outbound.Outbound;
import grants.runtime.outbound.Publication;

/** Which events leave the service, and as what. */
public final class PaymentFacts implements Outbound {

	@Override
	public List<Publication> publish(RecordedEvent event) {
		return switch ((PaymentEvent) event.payload()) {
			// The award and its approval came in as facts of others.
			case AwardNoted _, ApproverNoted _ -> List.of();
			case PaymentPlanned e -> told(planned(e));
			case PaymentPrepared e -> told(prepared(e));
			case PaymentApproved e -> told(approved(e));
			// Concerns nobody outside: the next instruction tells what is paid instead.
			case PaymentVoided _ -> List.of();
			case PaymentSent e -> List.of(new Publication(Topics.DISBURSEMENT, sent(e)),
					new Publication(Topics.BANK_INSTRUCTIONS, instruction(e)));
			case PaymentConfirmed e -> told(confirmed(e));
			case PaymentReturned e -> told(returned(e));
			case PaymentsHeld e -> told(new PaymentsHeldV1(e.beneficiary().value(), e.documentNumber(),
					awards(e.instalments()), e.citation(), e.heldAt()));
			case PaymentsResumed e -> told(new PaymentsResumedV1(e.beneficiary().value(), e.documentNumber(),
					awards(e.instalments()), e.resumedAt()));
			case AwardCancelled e -> told(new AwardCancelledV1(e.award().value(), e.beneficiary().value(),
					e.amount().fen(), e.reason(), e.citation(), e.cancelledBy().subject(), e.cancelledAt()));
		};
	}

	private static List<Publication> told(DisbursementFact fact) {
		return List.of(new Publication(Topics.DISBURSEMENT, fact));
	}

	private static PaymentPlannedV1 planned(PaymentPlanned e) {
		Instalment to = e.instalment();
		return new PaymentPlannedV1(to.award().value(), e.beneficiary().value(), to.treasury().value(), to.number(),
				e.amount().fen(), e.plannedAt());
	}

	private static PaymentPreparedV1 prepared(PaymentPrepared e) {
		Instalment to = e.instalment();
		return new PaymentPreparedV1(e.instruction().value(), to.award().value(), e.beneficiary().value(),
				to.treasury().value(), to.number(), e.amount().fen(), e.preparedBy().subject(), e.preparedAt());
	}

	private static PaymentApprovedV1 approved(PaymentApproved e) {
		Instalment to = e.instalment();
		return new PaymentApprovedV1(e.instruction().value(), to.award().value(), e.beneficiary().value(),
				to.treasury().value(), e.amount().fen(), e.approvedBy().subject(), e.approvedAt());
	}

	private static PaymentSentV1 sent(PaymentSent e) {
		Instalment to = e.instalment();
		return new PaymentSentV1(e.instruction().value(), to.award().value(), e.beneficiary().value(),
				to.treasury().value(), e.amount().fen(), e.releasedBy().subject(), e.sentAt());
	}

	private static PaymentInstructionV1 instruction(PaymentSent e) {
		Payee payee = e.payee();
		return new PaymentInstructionV1(e.instruction().value(), e.beneficiary().value(),
				e.instalment().treasury().value(), e.amount().fen(),
				new PayeeV1(payee.code().value(), payee.name().value(), payee.bankCode(), payee.account().value()),
				e.purpose());
	}

	private static PaymentConfirmedV1 confirmed(PaymentConfirmed e) {
		Instalment to = e.instalment();
		return new PaymentConfirmedV1(e.instruction().value(), to.award().value(), e.beneficiary().value(),
				e.documentNumber(), to.treasury().value(), to.number(), e.amount().fen(), e.bankReference(),
				e.valueDate(), e.confirmedAt());
	}

	private static PaymentReturnedV1 returned(PaymentReturned e) {
		Instalment to = e.instalment();
		return new PaymentReturnedV1(e.instruction().value(), to.award().value(), e.beneficiary().value(),
				to.treasury().value(), e.amount().fen(), e.bankReference(), e.reason(), e.returnedAt());
	}

	/** Each award once. */
	private static List<String> awards(List<Instalment> instalments) {
		return instalments.stream().map((instalment) -> instalment.award().value()).distinct().toList();
	}

}
