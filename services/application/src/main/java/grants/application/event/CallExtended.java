package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.CallId;

/**
 * A call closes later than was announced.
 *
 * @param until the closing instant before
 * @param closesAt the closing instant from now on
 * @param extendedBy opaque subject id
 */
public record CallExtended(CallId callId, String measureId, Instant until, Instant closesAt, String reason,
		Instant extendedAt, String extendedBy) implements CallEvent {
}
