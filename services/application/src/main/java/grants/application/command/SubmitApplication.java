package grants.application.command;

import java.time.Instant;
import java.util.List;

import grants.application.vocabulary.Entered;
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
 * @param entered in whose register it stands; null if the measure is open without a call
 * @param receivedAt the intake stamp
 */
public record SubmitApplication(ApplicationId applicationId, SocialCreditCode beneficiary, Submission submission,
		@Nullable ApplicationId supersedes, List<Held> held, @Nullable Entered entered, Instant receivedAt,
		Actor by) implements EntitlementCommand {

	public SubmitApplication {
		held = List.copyOf(held);
	}

	/** To a measure that is open without a call. */
	public SubmitApplication(ApplicationId applicationId, SocialCreditCode beneficiary, Submission submission,
			@Nullable ApplicationId supersedes, List<Held> held, Instant receivedAt, Actor by) {
		this(applicationId, beneficiary, submission, supersedes, held, null, receivedAt, by);
	}

	/** The same, under a call. */
	public SubmitApplication under(@Nullable Entered entry) {
		return new SubmitApplication(applicationId, beneficiary, submission, supersedes, held, entry, receivedAt, by);
	}

	/** The same, with this held for it. */
	public SubmitApplication holding(List<Held> evidence) {
		return new SubmitApplication(applicationId, beneficiary, submission, supersedes, evidence, entered, receivedAt,
				by);
	}

}
