package grants.contract.disbursement;

import java.time.Instant;

/**
 * The bank could not pay and returned the instruction; a new one may name it as its
 * predecessor.
 */
public record PaymentReturnedV1(String instructionId, String awardId, String beneficiaryCode, String treasury,
		long amountFen, String bankReference, String reason, Instant returnedAt) implements DisbursementFact {
}
