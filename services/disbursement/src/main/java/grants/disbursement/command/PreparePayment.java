package grants.disbursement.command;

import java.time.Instant;

import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.kernel.Actor;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * The maker (经办) orders a planned payment, to the account that the award carries.
 *
 * @param instruction made by the edge from the request, so that a repetition asks for the
 * same
 * @param amount as the maker read it; must be the planned amount
 * @param replaces the returned instruction that this one follows, null if none was
 * returned
 */
public record PreparePayment(SocialCreditCode beneficiary, Instalment instalment, InstructionId instruction,
		Money amount, @Nullable InstructionId replaces, Actor by, Instant receivedAt) implements PaymentCommand {
}
