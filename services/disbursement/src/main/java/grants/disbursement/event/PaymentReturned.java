package grants.disbursement.event;

import java.time.Instant;
import java.time.LocalDate;

import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * The bank could not pay. The instalment is owed again, and a new instruction may name
 * this one.
 */
public record PaymentReturned(SocialCreditCode beneficiary, InstructionId instruction, Instalment instalment,
		Money amount, String bankReference, String reason, LocalDate valueDate,
		Instant returnedAt) implements PaymentEvent {
}
