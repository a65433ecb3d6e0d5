package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.Succession;
import grants.kernel.SocialCreditCode;

/**
 * The successor is about to take the place of the predecessor, and submits nothing until
 * that is done.
 *
 * @param beneficiary the successor
 * @param begunBy opaque subject id
 */
public record SuccessionBegun(SocialCreditCode beneficiary, Succession succession, String begunBy,
		Instant begunAt) implements SuccessionEvent {
}
