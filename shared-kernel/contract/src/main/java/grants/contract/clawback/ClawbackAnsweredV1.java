package grants.contract.clawback;

import java.time.Instant;

/**
 * The beneficiary answered the notice.
 */
public record ClawbackAnsweredV1(String caseId, String awardId, String beneficiaryCode, String answer,
		Instant answeredAt) implements ClawbackFact {
}
