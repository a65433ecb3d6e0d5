package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.CallId;
import grants.kernel.SocialCreditCode;

/**
 * An application was entered in the register of a call, before it is claimed. If the call
 * has a limited number of places, it has one of them.
 *
 * @param receivedAt the intake stamp, which alone decides whether it was in time
 */
public record EntryMade(CallEntry entry, SocialCreditCode beneficiary, Instant receivedAt) implements RegisterEvent {

	@Override
	public CallId callId() {
		return entry.callId();
	}

}
