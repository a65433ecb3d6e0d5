package grants.application.command;

import java.time.Instant;
import java.util.List;

import grants.application.vocabulary.Held;
import grants.application.vocabulary.Submission;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Submit what a draft held, read and assessed by its measure.
 *
 * @param supersedes the pending application of the same type that the applicant gives up
 * for this one (就高), null if none
 * @param held what is held of the evidence for the beneficiary
 * @param receivedAt the intake stamp
 */
public record SubmitApplication(ApplicationId applicationId, SocialCreditCode beneficiary, Submission submission,
		@Nullable ApplicationId supersedes, List<Held> held, Instant receivedAt,
		Actor by) implements EntitlementCommand {

	public SubmitApplication {
		held = List.copyOf(held);
	}

	/** The same, with this held for it. */
	public SubmitApplication holding(List<Held> evidence) {
		return new SubmitApplication(applicationId, beneficiary, submission, supersedes, evidence, receivedAt, by);
	}

}
