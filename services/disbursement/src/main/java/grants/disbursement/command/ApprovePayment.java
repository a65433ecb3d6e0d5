package grants.disbursement.command;

import java.time.Instant;

import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;

/**
 * The checker (复核) approves a prepared instruction.
 *
 * @param content what the checker saw
 */
public record ApprovePayment(SocialCreditCode beneficiary, InstructionId instruction, PaymentContent content, Actor by,
		Instant receivedAt) implements PaymentCommand {
}
