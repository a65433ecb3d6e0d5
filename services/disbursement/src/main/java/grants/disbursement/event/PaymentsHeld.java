package grants.disbursement.event;

import java.time.Instant;
import java.util.List;

import grants.disbursement.vocabulary.Instalment;
import grants.kernel.SocialCreditCode;

/**
 * The beneficiary is barred under the document: what was not sent by then is held, and so
 * is what is planned later, until the bar is lifted.
 *
 * @param instalments what is held by this, in the order of planning; what was sent is
 * left to the bank
 * @param citation the clause that bars it
 */
public record PaymentsHeld(SocialCreditCode beneficiary, String documentNumber, List<Instalment> instalments,
		String citation, Instant heldAt) implements PaymentEvent {
}
