package grants.contract.disbursement;

import grants.contract.BeneficiaryFact;

/** What the disbursement service tells: one topic, {@code grants.disbursement}. */
public sealed interface DisbursementFact extends BeneficiaryFact
		permits PaymentPlannedV1, PaymentPreparedV1, PaymentApprovedV1, PaymentSentV1, PaymentConfirmedV1,
		PaymentReturnedV1, PaymentsHeldV1, PaymentsResumedV1, AwardCancelledV1 {

}
