package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.DraftId;
import grants.kernel.Sealed;

/**
 * Replace the whole content.
 *
 * @param expectedVersion the version that the person had in view
 */
public record SaveDraft(DraftId draftId, long expectedVersion, Sealed content,
		Instant receivedAt) implements DraftCommand {
}
