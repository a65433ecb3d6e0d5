package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.Entered;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;

/**
 * The application that was submitted in the same decision came in time for this call, and
 * is in its register.
 *
 * @param entered the call as it was announced then, and the entry
 * @param receivedAt the intake stamp
 */
public record ReceivedUnderCall(ApplicationId applicationId, SocialCreditCode beneficiary, Entered entered,
		Instant receivedAt) implements ClaimEvent {

	public CallEntry entry() {
		return new CallEntry(entered.call().id(), applicationId, entered.turn());
	}

}
