package grants.disbursement.inbound;

import java.util.Optional;

import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.disbursement.command.ResumePayments;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** A bar that is lifted lets go what it held. */
public final class WhenBeneficiaryRestoredThenResumePayments implements Inbound<BeneficiaryRestoredV1> {

	@Override
	public Class<BeneficiaryRestoredV1> fact() {
		return BeneficiaryRestoredV1.class;
	}

	@Override
	public Optional<ResumePayments> commandFor(BeneficiaryRestoredV1 fact, Delivery delivery) {
		return Optional.of(new ResumePayments(new SocialCreditCode(fact.beneficiaryCode()), fact.documentNumber(),
				fact.because(), delivery.receivedAt()));
	}

}
