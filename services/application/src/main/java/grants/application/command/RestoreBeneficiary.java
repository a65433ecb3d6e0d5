package grants.application.command;

import java.time.Instant;

import grants.kernel.SocialCreditCode;

/** Lift the bar under the document. */
public record RestoreBeneficiary(SocialCreditCode beneficiary, String documentNumber, String because,
		Instant receivedAt) implements EntitlementCommand {
}
