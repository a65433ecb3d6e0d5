package grants.clawback.event;

import java.time.Instant;

import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/**
 * An award was made to the beneficiary; what it is paid is known from here on.
 *
 * @param documentNumber of the policy document, the scope of a bar
 * @param amount awarded, whether or not it is paid
 */
public record AwardNoted(SocialCreditCode beneficiary, AwardId award, String documentNumber, Text measure, Money amount,
		Instant notedAt) implements ObligationsEvent {
}
