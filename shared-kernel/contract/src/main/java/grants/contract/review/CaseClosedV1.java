package grants.contract.review;

import java.time.Instant;

/**
 * The case was closed without a decision, as its application was withdrawn.
 */
public record CaseClosedV1(String caseId, String applicationId, String beneficiaryCode, String because,
		Instant closedAt) implements ReviewFact {
}
