package grants.disbursement.event;

import java.time.Instant;
import java.util.List;

import grants.disbursement.vocabulary.Instalment;
import grants.kernel.SocialCreditCode;

/**
 * The bar under the document was lifted.
 *
 * @param instalments what is no longer held
 */
public record PaymentsResumed(SocialCreditCode beneficiary, String documentNumber, List<Instalment> instalments,
		String because, Instant resumedAt) implements PaymentEvent {
}
