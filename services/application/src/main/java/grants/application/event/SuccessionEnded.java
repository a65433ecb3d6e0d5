package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.Succession;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/**
 * Nothing came of the succession, as the predecessor refused it; the successor may submit
 * again.
 *
 * @param beneficiary the successor
 * @param ruleId the rule that the predecessor relied on
 */
public record SuccessionEnded(SocialCreditCode beneficiary, Succession succession, String ruleId, Text because,
		Instant endedAt) implements SuccessionEvent {
}
