package grants.application.event;

import java.time.Instant;

import grants.kernel.SocialCreditCode;

/** The bar under the document is lifted; what it had stopped stays stopped. */
public record BeneficiaryRestored(SocialCreditCode beneficiary, String documentNumber, String because,
		Instant restoredAt) implements EntitlementEvent {
}
