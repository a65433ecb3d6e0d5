package grants.review.inbound;

import java.util.Optional;

import grants.contract.application.ApplicationSupersededV1;
import grants.kernel.ApplicationId;
import grants.review.command.CloseCase;
import grants.review.vocabulary.CaseId;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** The applicant goes on with another application in its place. */
public final class WhenApplicationSupersededThenCloseCase implements Inbound<ApplicationSupersededV1> {

	@Override
	public Class<ApplicationSupersededV1> fact() {
		return ApplicationSupersededV1.class;
	}

	@Override
	public Optional<CloseCase> commandFor(ApplicationSupersededV1 fact, Delivery delivery) {
		CaseId caseId = CaseId.of(new ApplicationId(fact.applicationId()));
		String because = fact.because().zh() + " / " + fact.because().en();
		return Optional.of(new CloseCase(caseId, because, delivery.receivedAt()));
	}

}
