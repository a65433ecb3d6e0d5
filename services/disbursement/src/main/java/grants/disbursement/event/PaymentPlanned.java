package grants.disbursement.event;

import java.time.Instant;

import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.Payee;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * A treasury owes an instalment of its share of an award.
 *
 * @param documentNumber the policy document that the award was made under
 * @param purpose what the payee reads on the bank statement
 * @param payee the account version that the award carries: the only one ever paid
 */
public record PaymentPlanned(SocialCreditCode beneficiary, Instalment instalment, String documentNumber, String purpose,
		Money amount, Payee payee, Instant plannedAt) implements PaymentEvent {
}
