package grants.clawback.command;

import java.time.Instant;
import java.time.LocalDate;

import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Reference;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * Take note that money came back.
 *
 * @param reference the bank's reference of the incoming payment; the same never counts
 * twice
 */
public record RecordRepayment(SocialCreditCode beneficiary, ClawbackId clawback, Reference reference, Money amount,
		LocalDate valueDate, Instant receivedAt) implements ObligationsCommand {
}
