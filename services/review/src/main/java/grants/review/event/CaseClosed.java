package grants.review.event;

import java.time.Instant;
import java.util.List;

import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.review.vocabulary.CaseId;

/**
 * The case ended without a decision, as its application had ended.
 *
 * @param bureaus whose items are void
 */
public record CaseClosed(CaseId caseId, ApplicationId applicationId, SocialCreditCode beneficiary, List<String> bureaus,
		String because, Instant closedAt) implements ReviewEvent {
}
