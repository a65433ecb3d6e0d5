package grants.application.event;

import java.time.Instant;

import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/**
 * A beneficiary stated who it is and what is true of it; it replaces what it said before.
 */
public record ProfileSaved(SocialCreditCode beneficiary, Sealed content, Instant savedAt) implements ProfileEvent {
}
