package grants.contract.clawback;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A commitment is being watched.
 */
public record ObligationStartedV1(String obligationId, String awardId, String beneficiaryCode, String kind,
		LocalDate startsOn, LocalDate lastDay, String citation, Instant startedAt) implements ClawbackFact {
}
