package grants.review.inbound;

import java.util.Optional;

import grants.contract.application.ApplicationRejectedV1;
import grants.kernel.ApplicationId;
import grants.review.command.CloseCase;
import grants.review.vocabulary.CaseId;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/**
 * A bar ends an application while it is under review. A rejection that answers this
 * service's own decision finds the case decided, and changes nothing.
 */
public final class WhenApplicationRejectedThenCloseCase implements Inbound<ApplicationRejectedV1> {

	@Override
	public Class<ApplicationRejectedV1> fact() {
		return ApplicationRejectedV1.class;
	}

	@Override
	public Optional<CloseCase> commandFor(ApplicationRejectedV1 fact, Delivery delivery) {
		CaseId caseId = CaseId.of(new ApplicationId(fact.applicationId()));
		String because = fact.ruleId() + ": " + fact.because().zh() + " / " + fact.because().en();
		return Optional.of(new CloseCase(caseId, because, delivery.receivedAt()));
	}

}
