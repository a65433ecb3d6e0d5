package grants.contract.disbursement;

import java.time.Instant;

/**
 * A third person released the instruction to the bank. From here its outcome is unknown
 * until the bank reports.
 *
 * @param releasedBy opaque subject id
 */
public record PaymentSentV1(String instructionId, String awardId, String beneficiaryCode, String treasury,
		long amountFen, String releasedBy, Instant sentAt) implements DisbursementFact {
}
