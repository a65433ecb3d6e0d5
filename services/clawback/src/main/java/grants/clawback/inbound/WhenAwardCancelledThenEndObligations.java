package grants.clawback.inbound;

import java.util.Optional;

import grants.clawback.command.EndObligations;
import grants.contract.disbursement.AwardCancelledV1;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** Nothing was paid and nothing will be: the beneficiary owes nothing in return. */
public final class WhenAwardCancelledThenEndObligations implements Inbound<AwardCancelledV1> {

	@Override
	public Class<AwardCancelledV1> fact() {
		return AwardCancelledV1.class;
	}

	@Override
	public Optional<EndObligations> commandFor(AwardCancelledV1 fact, Delivery delivery) {
		return Optional.of(new EndObligations(new SocialCreditCode(fact.beneficiaryCode()), new AwardId(fact.awardId()),
				fact.reason(), fact.cancelledAt(), delivery.receivedAt()));
	}

}
