package grants.disbursement.event;

import grants.kernel.SocialCreditCode;

/** What has happened to a beneficiary's payments. */
public sealed interface PaymentEvent
		permits AwardNoted, ApproverNoted, PaymentPlanned, PaymentPrepared, PaymentApproved, PaymentVoided, PaymentSent,
		PaymentConfirmed, PaymentReturned, PaymentsHeld, PaymentsResumed, AwardCancelled {

	SocialCreditCode beneficiary();

}
