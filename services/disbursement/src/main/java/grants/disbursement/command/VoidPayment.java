package grants.disbursement.command;

import java.time.Instant;

import grants.disbursement.vocabulary.InstructionId;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;

/**
 * An instruction that has not been sent is given up (作废). Correcting one means this and a
 * new one, so no approval outlives a change.
 */
public record VoidPayment(SocialCreditCode beneficiary, InstructionId instruction, String reason, Actor by,
		Instant receivedAt) implements PaymentCommand {
}
