package grants.disbursement.event;

import java.time.Instant;

import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Actor;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A maker ordered the payment.
 *
 * @param content digest of what the bank will be told, payee account included
 * @param replaces the returned instruction that this one follows, if any
 */
public record PaymentPrepared(SocialCreditCode beneficiary, InstructionId instruction, Instalment instalment,
		Money amount, PaymentContent content, @Nullable InstructionId replaces, Actor preparedBy,
		Instant preparedAt) implements PaymentEvent {
}
