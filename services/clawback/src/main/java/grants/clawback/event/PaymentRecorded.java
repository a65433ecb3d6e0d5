package grants.clawback.event;

import java.time.Instant;
import java.time.LocalDate;

import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * A treasury has paid its part of an award.
 *
 * @param paidInAll paid under the award after this, by all treasuries
 */
public record PaymentRecorded(SocialCreditCode beneficiary, AwardId award, String instructionId, String treasury,
		Money amount, LocalDate valueDate, Money paidInAll, Instant recordedAt) implements ObligationsEvent {
}
