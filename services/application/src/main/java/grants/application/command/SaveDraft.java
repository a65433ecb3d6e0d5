package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.DraftContent;
import grants.application.vocabulary.DraftId;

/**
 * Replace the whole content.
 *
 * @param expectedVersion the version that the person had in view
 */
public record SaveDraft(DraftId draftId, long expectedVersion, DraftContent content,
		Instant receivedAt) implements DraftCommand {
}
