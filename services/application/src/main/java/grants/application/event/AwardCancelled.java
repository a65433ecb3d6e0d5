package grants.application.event;

import java.time.Instant;

import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * The award was cancelled before anything of it was paid; its claim and what it had used
 * of any cap are released.
 *
 * @param citation the clause relied on
 * @param cancelledBy opaque subject id
 */
public record AwardCancelled(ApplicationId applicationId, SocialCreditCode beneficiary, AwardId awardId, String reason,
		String citation, String cancelledBy, Instant cancelledAt) implements ClaimEvent {
}
