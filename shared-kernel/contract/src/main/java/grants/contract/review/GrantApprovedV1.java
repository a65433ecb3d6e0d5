package grants.contract.review;

import java.time.Instant;

import grants.contract.ExplanationV1;

/**
 * The approver decided for the award, after notice.
 *
 * @param amountFen the approved amount, before caps over several awards
 * @param approvedBy opaque subject id
 */
public record GrantApprovedV1(String caseId, String applicationId, String beneficiaryCode, long amountFen,
		ExplanationV1 explanation, String content, String approvedBy, Instant approvedAt) implements ReviewFact {
}
