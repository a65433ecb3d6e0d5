package grants.application.inbound;

import java.util.Optional;

import grants.application.command.RecordCancellation;
import grants.contract.disbursement.AwardCancelledV1;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** Nothing of the award was paid and nothing will be: the same may be claimed again. */
public final class WhenAwardCancelledThenRecord implements Inbound<AwardCancelledV1> {

	@Override
	public Class<AwardCancelledV1> fact() {
		return AwardCancelledV1.class;
	}

	@Override
	public Optional<RecordCancellation> commandFor(AwardCancelledV1 fact, Delivery delivery) {
		return Optional
			.of(new RecordCancellation(new SocialCreditCode(fact.beneficiaryCode()), new AwardId(fact.awardId()),
					fact.reason(), fact.citation(), fact.cancelledBy(), delivery.receivedAt()));
	}

}
