package grants.application.command;

import java.time.Instant;

import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * An award was cancelled before anything of it was paid: release its claim.
 *
 * @param citation the clause relied on
 * @param cancelledBy opaque subject id
 */
public record RecordCancellation(SocialCreditCode beneficiary, AwardId awardId, String reason, String citation,
		String cancelledBy, Instant receivedAt) implements EntitlementCommand {
}
