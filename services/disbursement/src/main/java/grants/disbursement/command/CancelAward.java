package grants.disbursement.command;

import java.time.Instant;

import grants.kernel.Actor;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * Cancel an award before anything of it is paid.
 *
 * @param citation the clause relied on
 * @param tied whether the person is tied to the beneficiary
 */
public record CancelAward(SocialCreditCode beneficiary, AwardId award, String reason, String citation, Actor by,
		boolean tied, Instant receivedAt) implements PaymentCommand {
}
