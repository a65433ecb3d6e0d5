package grants.disbursement.command;

import java.time.Instant;

import grants.disbursement.vocabulary.BankReport;
import grants.disbursement.vocabulary.InstructionId;
import grants.kernel.SocialCreditCode;

/** The bank reported what it did with an instruction. */
public record RecordBankReport(SocialCreditCode beneficiary, InstructionId instruction, BankReport report,
		Instant receivedAt) implements PaymentCommand {
}
