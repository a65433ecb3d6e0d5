package grants.disbursement.command;

import java.time.Instant;

import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * A grant was approved: who did it can't cancel the award.
 *
 * @param award that the approval may come to
 * @param approvedBy opaque subject id
 */
public record NoteApprover(SocialCreditCode beneficiary, AwardId award, String approvedBy,
		Instant receivedAt) implements PaymentCommand {
}
