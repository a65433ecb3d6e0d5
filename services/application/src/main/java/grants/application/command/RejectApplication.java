package grants.application.command;

import java.time.Instant;
import java.util.List;

import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/** End an application without an award, as the reviewers decided. */
public record RejectApplication(ApplicationId applicationId, SocialCreditCode beneficiary, Text because,
		List<String> citations, Instant receivedAt) implements EntitlementCommand {
}
