package grants.review.event;

import java.time.Instant;
import java.util.List;

import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.review.vocabulary.CaseId;

/**
 * The approver decided against the award.
 *
 * @param reason in the approver's own words
 */
public record GrantRejected(CaseId caseId, ApplicationId applicationId, SocialCreditCode beneficiary, String leadBureau,
		String content, String reason, List<String> citations, Actor by, Instant rejectedAt) implements ReviewEvent {
}
