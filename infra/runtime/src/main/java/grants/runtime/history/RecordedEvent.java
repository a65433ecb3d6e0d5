package grants.runtime.history;

import java.time.Instant;

/**
 * An event as the history holds it.
 *
 * @param position of its commit in the service's log, from 1, without gaps
 * @param id unique for ever; the id of the public fact that it may become
 * @param stream id of the aggregate, such as {@code entitlements-91410100...}
 * @param sequence number in its stream, from 0, without gaps
 * @param recordedAt when the service learned it, by the platform's clock
 */
public record RecordedEvent(long position, String id, String stream, long sequence, Object payload, Instant recordedAt,
		Origin origin) {
}
