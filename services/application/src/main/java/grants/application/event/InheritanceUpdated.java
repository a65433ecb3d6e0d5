package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.Inheritance;
import grants.application.vocabulary.SuccessionId;
import grants.kernel.SocialCreditCode;

/**
 * What the predecessor leaves, as it stands by now; it takes the place of what was
 * inherited from it before.
 *
 * @param beneficiary the successor
 */
public record InheritanceUpdated(SocialCreditCode beneficiary, SuccessionId successionId, SocialCreditCode predecessor,
		Inheritance inheritance, Instant updatedAt) implements SuccessionEvent {
}
