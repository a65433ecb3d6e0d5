package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.CallId;

/**
 * The closing instant is over. Whoever was received until then is still in time, however
 * long the processing takes.
 *
 * @param closedAt the closing instant
 */
public record CallClosed(CallId callId, String measureId, Instant closedAt) implements CallEvent {
}
