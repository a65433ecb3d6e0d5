package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.DraftId;

/** The draft was given up; it can't be submitted any more. */
public record DraftDiscarded(DraftId draftId, Instant discardedAt) implements DraftEvent {
}
