package grants.application.event;

import java.time.Instant;

import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * The reviewers approved an application that had ended in the meantime (withdrawn,
 * superseded or stopped by a bar), as their approval and its end crossed on the way. No
 * award follows. It is recorded because somebody approved money that was not granted: the
 * applicant and auditors see why.
 *
 * @param caseId the review case that approved
 * @param approvedBy opaque subject id
 */
public record ApprovalSetAside(ApplicationId applicationId, SocialCreditCode beneficiary, String caseId, Money approved,
		String approvedBy, Instant setAsideAt) implements ClaimEvent {
}
