package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.DraftId;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/** An organisation began to fill in an application to a measure. */
public record DraftStarted(DraftId draftId, SocialCreditCode beneficiary, String measureId, Sealed content,
		Instant startedAt) implements DraftEvent {
}
