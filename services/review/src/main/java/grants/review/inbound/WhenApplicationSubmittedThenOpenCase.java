package grants.review.inbound;

import java.util.Optional;

import grants.contract.application.ApplicationSubmittedV1;
import grants.kernel.ApplicationId;
import grants.review.command.OpenCase;
import grants.review.vocabulary.CaseId;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** Every submitted application has its case. */
public final class WhenApplicationSubmittedThenOpenCase implements Inbound<ApplicationSubmittedV1> {

	@Override
	public Class<ApplicationSubmittedV1> fact() {
		return ApplicationSubmittedV1.class;
	}

	@Override
	public Optional<OpenCase> commandFor(ApplicationSubmittedV1 fact, Delivery delivery) {
		CaseId caseId = CaseId.of(new ApplicationId(fact.applicationId()));
		return Optional.of(new OpenCase(caseId, SubmissionReader.read(fact), delivery.receivedAt()));
	}

}
