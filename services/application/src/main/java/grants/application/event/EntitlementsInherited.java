package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.Inheritance;
import grants.application.vocabulary.Succession;
import grants.kernel.SocialCreditCode;

/**
 * The succession is complete: the predecessor's awards and bars count for the successor.
 *
 * @param beneficiary the successor
 */
public record EntitlementsInherited(SocialCreditCode beneficiary, Succession succession, Inheritance inheritance,
		Instant inheritedAt) implements SuccessionEvent {
}
