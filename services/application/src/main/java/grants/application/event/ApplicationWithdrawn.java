package grants.application.event;

import java.time.Instant;

import grants.kernel.ApplicationId;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/**
 * The applicant took the application back before it was decided; the claim is released.
 *
 * @param withdrawnBy opaque subject id
 */
public record ApplicationWithdrawn(ApplicationId applicationId, SocialCreditCode beneficiary, Sealed reason,
		Instant withdrawnAt, String withdrawnBy) implements ClaimEvent {
}
