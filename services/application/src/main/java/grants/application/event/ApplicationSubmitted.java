package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.Submission;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;

/**
 * An application was received in time and complete; its claim is live from here.
 *
 * @param receivedAt the intake stamp, which alone decides whether it was in time
 * @param submittedBy opaque subject id
 */
public record ApplicationSubmitted(ApplicationId applicationId, SocialCreditCode beneficiary, Submission submission,
		Instant receivedAt, String submittedBy) implements ClaimEvent {
}
