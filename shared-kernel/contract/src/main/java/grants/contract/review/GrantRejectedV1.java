package grants.contract.review;

import java.time.Instant;
import java.util.List;

import grants.contract.TextV1;

/**
 * The case ended against the award.
 *
 * @param rejectedBy opaque subject id
 */
public record GrantRejectedV1(String caseId, String applicationId, String beneficiaryCode, TextV1 because,
		List<String> citations, String rejectedBy, Instant rejectedAt) implements ReviewFact {
}
