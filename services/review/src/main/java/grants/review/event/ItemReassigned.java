package grants.review.event;

import java.time.Instant;

import grants.kernel.Actor;
import grants.review.vocabulary.CaseId;

/**
 * An approver took the bureau's item from its holder: it is in the queue again.
 *
 * @param from who held it
 */
public record ItemReassigned(CaseId caseId, String bureau, Actor from, Actor by, String reason,
		Instant reassignedAt) implements ReviewEvent {
}
