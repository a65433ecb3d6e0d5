package grants.review.event;

import java.time.Instant;
import java.util.List;

import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Explanation;

/**
 * The approver decided for the award, after notice.
 *
 * @param amount before caps over several awards
 */
public record GrantApproved(CaseId caseId, ApplicationId applicationId, SocialCreditCode beneficiary, String leadBureau,
		Money amount, Explanation explanation, String content, String reason, List<String> citations, Actor by,
		Instant approvedAt) implements ReviewEvent {
}
