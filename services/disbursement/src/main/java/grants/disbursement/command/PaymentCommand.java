package grants.disbursement.command;

import java.time.Instant;

import grants.disbursement.vocabulary.PaymentsId;
import grants.kernel.SocialCreditCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a beneficiary's payments. */
public sealed interface PaymentCommand permits PlanPayments, NoteApprover, PreparePayment, ApprovePayment, VoidPayment,
		ReleasePayment, RecordBankReport, HoldPayments, ResumePayments, CancelAward {

	SocialCreditCode beneficiary();

	/** When the platform learned it, by the clock of the edge. */
	Instant receivedAt();

	@TargetAggregateIdentifier
	default PaymentsId payments() {
		return new PaymentsId(beneficiary());
	}

}
