package grants.review.inbound;

import java.util.Optional;

import grants.contract.application.ApplicationWithdrawnV1;
import grants.kernel.ApplicationId;
import grants.review.command.CloseCase;
import grants.review.vocabulary.CaseId;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** Nobody reviews what was withdrawn. */
public final class WhenApplicationWithdrawnThenCloseCase implements Inbound<ApplicationWithdrawnV1> {

	@Override
	public Class<ApplicationWithdrawnV1> fact() {
		return ApplicationWithdrawnV1.class;
	}

	@Override
	public Optional<CloseCase> commandFor(ApplicationWithdrawnV1 fact, Delivery delivery) {
		CaseId caseId = CaseId.of(new ApplicationId(fact.applicationId()));
		return Optional.of(new CloseCase(caseId, "申报单位撤回 / withdrawn", delivery.receivedAt()));
	}

}
