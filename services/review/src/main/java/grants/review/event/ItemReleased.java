package grants.review.event;

import java.time.Instant;

import grants.kernel.Actor;
import grants.review.vocabulary.CaseId;

/** The holder put the bureau's item back into the queue. */
public record ItemReleased(CaseId caseId, String bureau, Actor by, String reason,
		Instant releasedAt) implements ReviewEvent {
}
