package grants.application.inbound;

import java.util.Optional;

import grants.application.command.BarBeneficiary;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** A commitment was broken: no further award under the document. */
public final class WhenBeneficiaryBarredThenBar implements Inbound<BeneficiaryBarredV1> {

	@Override
	public Class<BeneficiaryBarredV1> fact() {
		return BeneficiaryBarredV1.class;
	}

	@Override
	public Optional<BarBeneficiary> commandFor(BeneficiaryBarredV1 fact, Delivery delivery) {
		return Optional.of(new BarBeneficiary(new SocialCreditCode(fact.beneficiaryCode()), fact.documentNumber(),
				fact.awardId(), ContractReader.text(fact.because()), fact.citation(), delivery.receivedAt()));
	}

}
