package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.Submission;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;

/**
 * Submit what a draft held, read and assessed by its measure.
 *
 * @param receivedAt the intake stamp
 */
public record SubmitApplication(ApplicationId applicationId, SocialCreditCode beneficiary, Submission submission,
		Instant receivedAt, Actor by) implements EntitlementCommand {
}
