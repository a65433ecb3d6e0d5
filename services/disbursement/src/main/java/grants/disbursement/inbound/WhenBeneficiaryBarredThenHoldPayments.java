package grants.disbursement.inbound;

import java.util.Optional;

import grants.contract.clawback.BeneficiaryBarredV1;
import grants.disbursement.command.HoldPayments;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** A bar stops what has not been sent. */
public final class WhenBeneficiaryBarredThenHoldPayments implements Inbound<BeneficiaryBarredV1> {

	@Override
	public Class<BeneficiaryBarredV1> fact() {
		return BeneficiaryBarredV1.class;
	}

	@Override
	public Optional<HoldPayments> commandFor(BeneficiaryBarredV1 fact, Delivery delivery) {
		return Optional.of(new HoldPayments(new SocialCreditCode(fact.beneficiaryCode()), fact.documentNumber(),
				fact.citation(), delivery.receivedAt()));
	}

}
