package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallId;

/**
 * A call was announced; from now on the measure is claimed inside calls only.
 *
 * @param openedBy opaque subject id
 */
public record CallOpened(Call call, Instant openedAt, String openedBy) implements CallEvent {

	@Override
	public CallId callId() {
		return call.id();
	}

	@Override
	public String measureId() {
		return call.measureId();
	}

}
