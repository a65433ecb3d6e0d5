package grants.disbursement.event;

import java.time.Instant;
import java.time.LocalDate;

import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/** The bank has paid. */
public record PaymentConfirmed(SocialCreditCode beneficiary, InstructionId instruction, Instalment instalment,
		String documentNumber, Money amount, String bankReference, LocalDate valueDate,
		Instant confirmedAt) implements PaymentEvent {
}
