package grants.contract.disbursement;

import java.time.Instant;

/**
 * An award's share of one treasury waits to be paid.
 */
public record PaymentPlannedV1(String awardId, String beneficiaryCode, String treasury, int instalment, long amountFen,
		Instant plannedAt) implements DisbursementFact {
}
