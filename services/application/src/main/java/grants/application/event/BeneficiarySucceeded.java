package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.Succession;
import grants.kernel.SocialCreditCode;

/**
 * The predecessor has closed itself for ever: what it holds from here on is its
 * successor's too.
 *
 * @param beneficiary the predecessor
 */
public record BeneficiarySucceeded(SocialCreditCode beneficiary, Succession succession,
		Instant succeededAt) implements SuccessionEvent {
}
