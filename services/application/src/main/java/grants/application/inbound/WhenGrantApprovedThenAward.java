package grants.application.inbound;

import java.util.Optional;

import grants.application.command.AwardGrant;
import grants.contract.review.GrantApprovedV1;
import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** The reviewers approved: award what the caps leave. */
public final class WhenGrantApprovedThenAward implements Inbound<GrantApprovedV1> {

	@Override
	public Class<GrantApprovedV1> fact() {
		return GrantApprovedV1.class;
	}

	@Override
	public Optional<AwardGrant> commandFor(GrantApprovedV1 fact, Delivery delivery) {
		return Optional
			.of(new AwardGrant(new ApplicationId(fact.applicationId()), new SocialCreditCode(fact.beneficiaryCode()),
					fact.caseId(), Money.ofFen(fact.amountFen()), ContractReader.explanation(fact.explanation()),
					fact.content(), fact.approvedBy(), delivery.receivedAt()));
	}

}
