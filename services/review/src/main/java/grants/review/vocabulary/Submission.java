package grants.review.vocabulary;

import java.time.Instant;
import java.util.List;

import grants.kernel.ApplicationId;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/**
 * What was submitted, as the review sees it. It never changes.
 *
 * @param scope what the claim is unique for inside its group, such as {@code year:2024}
 * @param content digest of the submitted content: the version that opinions and the
 * decision are about
 * @param receivedAt the intake stamp
 */
public record Submission(ApplicationId applicationId, SocialCreditCode beneficiary, Sealed beneficiaryName, Terms terms,
		String scope, List<StatedFact> facts, List<Evidence> evidence, Assessment assessment, String content,
		Instant receivedAt) {

	public Submission {
		facts = List.copyOf(facts);
		evidence = List.copyOf(evidence);
	}

}
