package grants.disbursement.command;

import java.time.Instant;

import grants.kernel.SocialCreditCode;

/** The bar under the document is lifted. */
public record ResumePayments(SocialCreditCode beneficiary, String documentNumber, String because,
		Instant receivedAt) implements PaymentCommand {
}
