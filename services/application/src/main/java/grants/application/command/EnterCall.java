package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.CallId;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;

/**
 * Enter an application before it is claimed.
 *
 * @param call as it is announced at the moment
 * @param turn as the beneficiary's claims count it
 * @param receivedAt the intake stamp
 */
public record EnterCall(Call call, ApplicationId applicationId, int turn, SocialCreditCode beneficiary,
		Instant receivedAt) implements RegisterCommand {

	@Override
	public CallId callId() {
		return call.id();
	}

	public CallEntry entry() {
		return new CallEntry(call.id(), applicationId, turn);
	}

}
