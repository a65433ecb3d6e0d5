package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.DraftContent;
import grants.application.vocabulary.DraftId;

/** The whole content was replaced. */
public record DraftSaved(DraftId draftId, DraftContent content, Instant savedAt) implements DraftEvent {
}
