package grants.disbursement.event;

import java.time.Instant;

import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;

/** The instruction was given up before it was sent; its approvals are void. */
public record PaymentVoided(SocialCreditCode beneficiary, InstructionId instruction, Instalment instalment,
		String reason, Actor voidedBy, Instant voidedAt) implements PaymentEvent {
}
