package grants.contract.clawback;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The last day is over and the commitment was kept.
 */
public record ObligationFulfilledV1(String obligationId, String awardId, String beneficiaryCode, LocalDate lastDay,
		Instant fulfilledAt) implements ClawbackFact {
}
