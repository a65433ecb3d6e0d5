package grants.application.vocabulary;

import java.time.Instant;

import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * An award that a predecessor holds and that counts for its successor as well: its
 * entitlement, its evidence and what it has used of every cap.
 *
 * @param grantedTo the code that it was granted to, and that it is paid and watched under
 */
public record InheritedAward(ApplicationId applicationId, AwardId awardId, SocialCreditCode grantedTo,
		Submission submission, Money amount, Instant awardedAt) {
}
