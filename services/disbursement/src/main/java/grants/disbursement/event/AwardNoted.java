package grants.disbursement.event;

import java.time.Instant;

import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * An award is to be paid.
 *
 * @param leadBureau the bureau whose approvers may cancel it before it is paid
 */
public record AwardNoted(SocialCreditCode beneficiary, AwardId award, String leadBureau,
		Instant notedAt) implements PaymentEvent {
}
