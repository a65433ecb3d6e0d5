package grants.application.event;

import java.time.Instant;
import java.util.List;

import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/**
 * The application ended without an award; the claim is released.
 *
 * @param ruleId the rule relied on, or {@link #REVIEW}
 * @param citations the clauses relied on
 */
public record ApplicationRejected(ApplicationId applicationId, SocialCreditCode beneficiary, String ruleId,
		Text because, List<String> citations, Instant rejectedAt) implements ClaimEvent {

	/** The reviewers' own judgement. */
	public static final String REVIEW = "REVIEW";

	public ApplicationRejected {
		citations = List.copyOf(citations);
	}

}
