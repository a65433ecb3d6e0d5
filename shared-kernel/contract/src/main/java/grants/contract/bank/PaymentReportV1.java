package grants.contract.bank;

import java.time.LocalDate;

/**
 * What the bank did with an instruction.
 *
 * @param outcome {@code PAID} or {@code RETURNED}
 * @param reason why it was returned, empty if paid
 */
public record PaymentReportV1(String instructionId, String beneficiaryCode, String outcome, String bankReference,
		String reason, LocalDate valueDate) implements BankFact {
}
