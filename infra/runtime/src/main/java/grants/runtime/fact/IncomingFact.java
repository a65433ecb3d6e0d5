package grants.runtime.fact;

import java.time.Instant;

import grants.kernel.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A public fact as it travelled: the envelope (CloudEvents 1.0) and its data.
 *
 * @param id unique for ever
 * @param type such as {@code grants.application.GrantAwarded.v1}
 * @param source of the publisher, such as {@code /grants/application}
 * @param topic where it was read, with partition and offset
 * @param key what it is about, such as a beneficiary: facts with one key keep their order
 * @param recordedAt when the publisher recorded it, by the platform's clock
 * @param actor who acted, in which role; a publisher outside the platform, such as a
 * registry, is named by its source
 * @param correlation the same for everything that one outside request has caused
 * @param causation id of the fact that caused this, or the request if none did; null if a
 * publisher outside the platform tells nothing of it
 * @param stream the publisher's aggregate that decided; null outside the platform
 * @param position of the decision in the publisher's log; 0 outside the platform
 */
public record IncomingFact(String id, String type, String source, String topic, int partition, long offset, String key,
		Instant recordedAt, Actor actor, String correlation, @Nullable String causation, @Nullable String stream,
		long position, JsonNode data) {
}
