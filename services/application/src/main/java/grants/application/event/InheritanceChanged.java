package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.SuccessionId;
import grants.kernel.SocialCreditCode;

/**
 * What a predecessor had left has changed: a bar came or went, or an award was cancelled
 * before payment. Its successor has to be told.
 *
 * @param beneficiary the predecessor
 */
public record InheritanceChanged(SocialCreditCode beneficiary, SuccessionId successionId, SocialCreditCode successor,
		Instant changedAt) implements SuccessionEvent {
}
