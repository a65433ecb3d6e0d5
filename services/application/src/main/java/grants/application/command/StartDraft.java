package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.DraftId;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/** Begin an application to a measure. */
public record StartDraft(DraftId draftId, SocialCreditCode beneficiary, String measureId, Sealed content,
		Instant receivedAt) implements DraftCommand {
}
