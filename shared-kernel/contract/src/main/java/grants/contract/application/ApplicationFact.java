package grants.contract.application;

import grants.contract.BeneficiaryFact;

/**
 * What the application service tells of beneficiaries: one topic,
 * {@code grants.application}.
 */
public sealed interface ApplicationFact extends BeneficiaryFact
		permits ApplicationSubmittedV1, ApplicationReceivedUnderCallV1, ApplicationWithdrawnV1, ApplicationSupersededV1,
		ApplicationRejectedV1, GrantAwardedV1, BeneficiarySucceededV1 {

}
