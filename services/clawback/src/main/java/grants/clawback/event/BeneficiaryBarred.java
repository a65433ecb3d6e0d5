package grants.clawback.event;

import java.time.Instant;

import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/**
 * No further award and no payment under the document.
 *
 * @param award that the bar comes from
 */
public record BeneficiaryBarred(SocialCreditCode beneficiary, String documentNumber, AwardId award, Text because,
		String citation, Instant barredAt) implements ObligationsEvent {
}
