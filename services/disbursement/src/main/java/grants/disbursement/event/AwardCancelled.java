package grants.disbursement.event;

import java.time.Instant;
import java.util.List;

import grants.disbursement.vocabulary.Instalment;
import grants.kernel.Actor;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * The award was cancelled before anything of it was paid (付款前取消): nothing of it is ever
 * paid. What had been prepared was voided just before, in the same decision.
 *
 * @param instalments all that were planned for it
 * @param amount of the award
 * @param citation the clause relied on
 */
public record AwardCancelled(SocialCreditCode beneficiary, AwardId award, List<Instalment> instalments, Money amount,
		String reason, String citation, Actor cancelledBy, Instant cancelledAt) implements PaymentEvent {

	public AwardCancelled {
		instalments = List.copyOf(instalments);
	}

}
