package grants.runtime.inbound;

import java.time.Instant;

import grants.runtime.history.Origin;

/**
 * How a public fact arrived.
 *
 * @param factId unique for ever
 * @param recordedAt when the publisher recorded it
 * @param receivedAt by this service's clock, when it was first taken up
 * @param origin of the command that is sent because of it
 */
public record Delivery(String factId, Instant recordedAt, Instant receivedAt, Origin origin) {
}
