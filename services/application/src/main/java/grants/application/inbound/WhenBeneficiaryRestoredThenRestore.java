package grants.application.inbound;

import java.util.Optional;

import grants.application.command.RestoreBeneficiary;
import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** The case was withdrawn or lost: the beneficiary may claim again. */
public final class WhenBeneficiaryRestoredThenRestore implements Inbound<BeneficiaryRestoredV1> {

	@Override
	public Class<BeneficiaryRestoredV1> fact() {
		return BeneficiaryRestoredV1.class;
	}

	@Override
	public Optional<RestoreBeneficiary> commandFor(BeneficiaryRestoredV1 fact, Delivery delivery) {
		return Optional.of(new RestoreBeneficiary(new SocialCreditCode(fact.beneficiaryCode()), fact.documentNumber(),
				fact.because(), delivery.receivedAt()));
	}

}
