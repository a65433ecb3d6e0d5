package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.CallEntry;
import grants.kernel.SocialCreditCode;

/**
 * Give up an entry in the register of a call, unless a live claim needs it: the
 * submission was refused, or never came.
 */
public record ReleaseEntry(SocialCreditCode beneficiary, CallEntry entry,
		Instant receivedAt) implements EntitlementCommand {
}
