package grants.contract.clawback;

import grants.contract.BeneficiaryFact;

/** What the clawback service tells: one topic, {@code grants.clawback}. */
public sealed interface ClawbackFact extends BeneficiaryFact permits ObligationStartedV1, ObligationFulfilledV1,
		ObligationEndedV1, ObligationBrokenV1, BeneficiaryBarredV1, BeneficiaryRestoredV1, ClawbackOpenedV1,
		ClawbackAnsweredV1, RepaymentDemandedV1, RepaymentReceivedV1, ClawbackClosedV1 {

}
