package grants.contract.clawback;

import java.time.Instant;

/**
 * The case is over.
 *
 * @param outcome {@code REPAID} or {@code WITHDRAWN}
 */
public record ClawbackClosedV1(String caseId, String awardId, String beneficiaryCode, String outcome, String reason,
		Instant closedAt) implements ClawbackFact {
}
