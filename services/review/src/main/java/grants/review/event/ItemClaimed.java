package grants.review.event;

import java.time.Instant;

import grants.kernel.Actor;
import grants.review.vocabulary.CaseId;

/** The bureau's item is on this person's desk. */
public record ItemClaimed(CaseId caseId, String bureau, Actor by, Instant claimedAt) implements ReviewEvent {
}
