package grants.disbursement.event;

import java.time.Instant;

import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * It became known who approved the grant; whether it is awarded is another matter.
 *
 * @param approvedBy opaque subject id
 */
public record ApproverNoted(SocialCreditCode beneficiary, AwardId award, String approvedBy,
		Instant notedAt) implements PaymentEvent {
}
