package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.Held;
import grants.application.vocabulary.HoldId;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;

/**
 * Keep a piece of evidence for a beneficiary, before it is claimed with.
 *
 * @param turn as the beneficiary's claims count it
 * @param applicationId the application that is to be submitted
 */
public record HoldEvidence(HoldId holdId, SocialCreditCode beneficiary, int turn, ApplicationId applicationId,
		Instant receivedAt) implements EvidenceCommand {

	public Held held() {
		return new Held(holdId, turn);
	}

}
