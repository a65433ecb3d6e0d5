package grants.application.command;

import java.time.Instant;

import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/**
 * Replace all that a beneficiary states about itself.
 *
 * @param expectedVersion the version that the person had in view; 0 if nothing was saved
 * yet
 */
public record SaveProfile(SocialCreditCode beneficiary, long expectedVersion, Sealed content,
		Instant receivedAt) implements ProfileCommand {
}
