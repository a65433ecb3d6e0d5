package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallId;
import grants.kernel.Actor;

/**
 * Call a call off.
 *
 * @param call as it is announced at the moment
 */
public record CancelCall(Call call, String reason, Instant receivedAt, Actor by) implements RegisterCommand {

	@Override
	public CallId callId() {
		return call.id();
	}

}
