package grants.disbursement.command;

import java.time.Instant;

import grants.kernel.SocialCreditCode;

/**
 * The beneficiary is barred under a document: nothing more is sent to it under that
 * document.
 *
 * @param citation the clause that bars it
 */
public record HoldPayments(SocialCreditCode beneficiary, String documentNumber, String citation,
		Instant receivedAt) implements PaymentCommand {
}
