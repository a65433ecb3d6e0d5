package grants.contract.clawback;

import java.time.Instant;

/**
 * A commitment binds no more, as its award was cancelled before payment.
 *
 * @param endedAt when the award was cancelled
 */
public record ObligationEndedV1(String obligationId, String awardId, String beneficiaryCode, String because,
		Instant endedAt) implements ClawbackFact {
}
