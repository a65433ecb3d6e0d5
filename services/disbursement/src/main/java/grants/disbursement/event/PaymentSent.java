package grants.disbursement.event;

import java.time.Instant;

import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.Payee;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Actor;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * A third person released exactly this content to the bank. From here the outcome is
 * unknown until the bank reports.
 *
 * @param payee to whom, so that the order to the bank follows from this event alone
 */
public record PaymentSent(SocialCreditCode beneficiary, InstructionId instruction, Instalment instalment, Money amount,
		Payee payee, String purpose, PaymentContent content, Actor releasedBy, Instant sentAt) implements PaymentEvent {
}
