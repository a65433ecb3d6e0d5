package grants.contract.clawback;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A move out of the city on or before the last day broke the commitment.
 *
 * @param relation {@code REGISTRATION}, {@code TAX} or {@code STATISTICS}
 * @param effectiveOn the day on which the move took effect
 */
public record ObligationBrokenV1(String obligationId, String awardId, String beneficiaryCode, String relation,
		LocalDate effectiveOn, String citation, Instant foundAt) implements ClawbackFact {
}
