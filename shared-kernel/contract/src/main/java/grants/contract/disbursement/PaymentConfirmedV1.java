package grants.contract.disbursement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The bank has paid.
 *
 * @param valueDate the day on which the payee was credited
 */
public record PaymentConfirmedV1(String instructionId, String awardId, String beneficiaryCode, String documentNumber,
		String treasury, int instalment, long amountFen, String bankReference, LocalDate valueDate,
		Instant confirmedAt) implements DisbursementFact {
}
