package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.ReleasedBecause;
import grants.kernel.SocialCreditCode;

/**
 * No live claim needs this entry in the register of a call any more, and none can be
 * submitted on its turn: it is to be struck.
 */
public record EntryReleased(SocialCreditCode beneficiary, CallEntry entry, ReleasedBecause because,
		Instant releasedAt) implements EntitlementEvent {
}
