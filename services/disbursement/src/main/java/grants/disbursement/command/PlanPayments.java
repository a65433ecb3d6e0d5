package grants.disbursement.command;

import java.time.Instant;
import java.util.List;

import grants.disbursement.vocabulary.Payee;
import grants.disbursement.vocabulary.Share;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * An award is to be paid: one payment for each treasury that has a share in it.
 *
 * @param documentNumber the policy document that the award was made under; a bar under it
 * stops the payments
 * @param leadBureau the bureau that leads the measure
 * @param purpose what the payee reads on the bank statement
 * @param amount of the award, which the shares must add up to
 */
public record PlanPayments(SocialCreditCode beneficiary, AwardId award, String documentNumber, String leadBureau,
		String purpose, Money amount, List<Share> shares, Payee payee, Instant receivedAt) implements PaymentCommand {
}
