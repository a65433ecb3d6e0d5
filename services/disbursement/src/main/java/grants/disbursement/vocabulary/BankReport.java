package grants.disbursement.vocabulary;

import java.time.LocalDate;

/**
 * What the bank says it did with an instruction.
 *
 * @param reference the bank's own reference
 * @param reason why it was returned, empty if paid
 * @param valueDate the day on which the money moved, or came back
 */
public record BankReport(Outcome outcome, String reference, String reason, LocalDate valueDate) {

	public enum Outcome {

		PAID, RETURNED

	}

}
