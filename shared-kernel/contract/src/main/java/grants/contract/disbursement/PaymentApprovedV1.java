package grants.contract.disbursement;

import java.time.Instant;

/**
 * A second person approved the instruction.
 *
 * @param approvedBy opaque subject id
 */
public record PaymentApprovedV1(String instructionId, String awardId, String beneficiaryCode, String treasury,
		long amountFen, String approvedBy, Instant approvedAt) implements DisbursementFact {
}
