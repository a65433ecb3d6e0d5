package grants.clawback.command;

import java.time.Instant;

import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * An award was cancelled before payment: what it bound to binds no more.
 *
 * @param cancelledAt when that was decided
 */
public record EndObligations(SocialCreditCode beneficiary, AwardId award, String reason, Instant cancelledAt,
		Instant receivedAt) implements ObligationsCommand {
}
