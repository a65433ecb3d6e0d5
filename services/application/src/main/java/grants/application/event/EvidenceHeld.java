package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.HoldId;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;

/**
 * The piece is kept for a beneficiary: nobody else can claim with it in this group.
 *
 * @param applicationId the application that was to be submitted
 */
public record EvidenceHeld(HoldId holdId, SocialCreditCode beneficiary, int turn, ApplicationId applicationId,
		Instant heldAt) implements EvidenceEvent {
}
