package grants.disbursement.command;

import java.time.Instant;

import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;

/**
 * The releaser (放行) hands an approved instruction to the bank. It cannot be taken back.
 *
 * @param content what the releaser saw
 */
public record ReleasePayment(SocialCreditCode beneficiary, InstructionId instruction, PaymentContent content, Actor by,
		Instant receivedAt) implements PaymentCommand {
}
