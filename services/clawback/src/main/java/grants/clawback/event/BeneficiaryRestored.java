package grants.clawback.event;

import java.time.Instant;

import grants.kernel.SocialCreditCode;

/** The bar under the document is lifted. */
public record BeneficiaryRestored(SocialCreditCode beneficiary, String documentNumber, String because,
		Instant restoredAt) implements ObligationsEvent {
}
