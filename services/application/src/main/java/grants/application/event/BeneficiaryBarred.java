package grants.application.event;

import java.time.Instant;

import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/**
 * No further application and no further award under the document.
 *
 * @param awardId the award whose obligation was broken
 * @param citation the clause that demands it
 */
public record BeneficiaryBarred(SocialCreditCode beneficiary, String documentNumber, String awardId, Text because,
		String citation, Instant barredAt) implements EntitlementEvent {
}
