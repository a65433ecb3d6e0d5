package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.Explanation;
import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * Award what the reviewers approved, as far as the caps leave room.
 *
 * @param content digest of the content that was approved
 */
public record AwardGrant(ApplicationId applicationId, SocialCreditCode beneficiary, String caseId, Money approved,
		Explanation explanation, String content, String approvedBy, Instant receivedAt) implements EntitlementCommand {
}
