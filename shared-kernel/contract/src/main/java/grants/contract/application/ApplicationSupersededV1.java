package grants.contract.application;

import java.time.Instant;
import java.util.List;

import grants.contract.TextV1;

/**
 * The applicant has chosen another application of the same type over a pending one (就高);
 * its claim is released. The other's {@link ApplicationSubmittedV1} follows.
 *
 * @param supersededBy id of the application that is kept
 * @param citations the clauses of both
 */
public record ApplicationSupersededV1(String applicationId, String beneficiaryCode, String supersededBy, TextV1 because,
		List<String> citations, Instant supersededAt) implements ApplicationFact {
}
