package grants.clawback.command;

import java.time.Instant;
import java.time.LocalDate;

import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * The bank has paid a treasury's part of an award.
 *
 * @param instructionId of the payment; the same never counts twice
 */
public record RecordPayment(SocialCreditCode beneficiary, AwardId award, String instructionId, String treasury,
		Money amount, LocalDate valueDate, Instant receivedAt) implements ObligationsCommand {
}
