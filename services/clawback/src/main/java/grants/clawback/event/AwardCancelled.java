package grants.clawback.event;

import java.time.Instant;

import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * The award was cancelled before anything of it was paid: from that day on it binds its
 * beneficiary to nothing. It may become known before the award itself.
 *
 * @param cancelledAt when it was decided
 * @param notedAt when it became known here
 */
public record AwardCancelled(SocialCreditCode beneficiary, AwardId award, String reason, Instant cancelledAt,
		Instant notedAt) implements ObligationsEvent {
}
