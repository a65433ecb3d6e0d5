package grants.contract.disbursement;

import java.time.Instant;

/**
 * A payment instruction was prepared.
 *
 * @param preparedBy opaque subject id
 */
public record PaymentPreparedV1(String instructionId, String awardId, String beneficiaryCode, String treasury,
		int instalment, long amountFen, String preparedBy, Instant preparedAt) implements DisbursementFact {
}
