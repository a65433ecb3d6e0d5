package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.DraftId;
import grants.kernel.Sealed;

/** The whole content was replaced. */
public record DraftSaved(DraftId draftId, Sealed content, Instant savedAt) implements DraftEvent {
}
