package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.DraftId;

/**
 * Give the draft up.
 *
 * @param expectedVersion the version that the person had in view
 */
public record DiscardDraft(DraftId draftId, long expectedVersion, Instant receivedAt) implements DraftCommand {
}
