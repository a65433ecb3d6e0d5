package grants.application.command;

import java.time.Instant;

import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/** Stop everything that is pending under the document, and refuse what comes. */
public record BarBeneficiary(SocialCreditCode beneficiary, String documentNumber, String awardId, Text because,
		String citation, Instant receivedAt) implements EntitlementCommand {
}
