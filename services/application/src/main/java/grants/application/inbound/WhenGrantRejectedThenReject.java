package grants.application.inbound;

import java.util.Optional;

import grants.application.command.RejectApplication;
import grants.contract.review.GrantRejectedV1;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** The reviewers decided against it: release the claim. */
public final class WhenGrantRejectedThenReject implements Inbound<GrantRejectedV1> {

	@Override
	public Class<GrantRejectedV1> fact() {
		return GrantRejectedV1.class;
	}

	@Override
	public Optional<RejectApplication> commandFor(GrantRejectedV1 fact, Delivery delivery) {
		return Optional.of(new RejectApplication(new ApplicationId(fact.applicationId()),
				new SocialCreditCode(fact.beneficiaryCode()), ContractReader.text(fact.because()), fact.citations(),
				delivery.receivedAt()));
	}

}
