package grants.disbursement.event;

import java.time.Instant;

import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Actor;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/** A second person approved exactly this content. */
public record PaymentApproved(SocialCreditCode beneficiary, InstructionId instruction, Instalment instalment,
		Money amount, PaymentContent content, Actor approvedBy, Instant approvedAt) implements PaymentEvent {
}
