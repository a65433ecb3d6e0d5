package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.Succession;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/**
 * The predecessor can't be succeeded as things stand. It is on record because the
 * successor has to learn it and be opened again.
 *
 * @param beneficiary the predecessor
 * @param ruleId the rule relied on
 */
public record SuccessionRefused(SocialCreditCode beneficiary, Succession succession, String ruleId, Text because,
		Instant refusedAt) implements SuccessionEvent {
}
