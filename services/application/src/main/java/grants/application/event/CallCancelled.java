package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.CallId;

/**
 * A call was called off before anybody had applied; nobody can be entered any more.
 *
 * @param cancelledBy opaque subject id
 */
public record CallCancelled(CallId callId, String measureId, String reason, Instant cancelledAt,
		String cancelledBy) implements RegisterEvent {
}
