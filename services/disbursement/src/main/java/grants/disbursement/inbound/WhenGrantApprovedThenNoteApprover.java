package grants.disbursement.inbound;

import java.util.Optional;

import grants.contract.review.GrantApprovedV1;
import grants.disbursement.command.NoteApprover;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** Who approved a grant can't cancel its award; the award itself does not say who. */
public final class WhenGrantApprovedThenNoteApprover implements Inbound<GrantApprovedV1> {

	@Override
	public Class<GrantApprovedV1> fact() {
		return GrantApprovedV1.class;
	}

	@Override
	public Optional<NoteApprover> commandFor(GrantApprovedV1 fact, Delivery delivery) {
		return Optional.of(new NoteApprover(new SocialCreditCode(fact.beneficiaryCode()),
				AwardId.of(new ApplicationId(fact.applicationId())), fact.approvedBy(), delivery.receivedAt()));
	}

}
