package grants.runtime.fact;

import java.time.Instant;

import grants.contract.PublicFact;
import grants.contract.Topics;
import grants.runtime.history.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A public fact on its way out.
 *
 * @param id unique for ever, and the same whenever the same event is published again
 * @param source of the publisher, such as {@code /grants/application}
 * @param stream the publisher's aggregate that decided; null if the publisher has none
 * @param position of the decision in the publisher's log; 0 if the publisher has none
 */
public record OutgoingFact(String id, String source, String topic, PublicFact fact, Instant recordedAt, Origin origin,
		@Nullable String stream, long position) {

	/** A fact told by somebody outside the platform, such as a registry or the bank. */
	public static OutgoingFact ofOutside(String id, String source, PublicFact fact, Instant recordedAt, Origin origin) {
		return new OutgoingFact(id, source, Topics.carrying(fact.getClass()), fact, recordedAt, origin, null, 0);
	}

}
