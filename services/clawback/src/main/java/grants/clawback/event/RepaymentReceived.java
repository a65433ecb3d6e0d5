package grants.clawback.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Share;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * Money came back.
 *
 * @param reference of the bank
 * @param shares of the amount, by treasury
 * @param receivedInAll in the case after this
 * @param outstanding of what is demanded, after this
 */
public record RepaymentReceived(SocialCreditCode beneficiary, ClawbackId clawback, AwardId award, Reference reference,
		Money amount, List<Share> shares, Money receivedInAll, Money outstanding, LocalDate valueDate,
		Instant recordedAt) implements ObligationsEvent {
}
