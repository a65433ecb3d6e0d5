package grants.clawback.event;

import java.time.Instant;

import grants.clawback.vocabulary.ClawbackId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * Nothing is claimed in this case any more, by decision or because the move that it
 * rested on was corrected.
 *
 * @param received in the case until then, and now owed to the beneficiary
 * @param withdrawnBy opaque subject id
 */
public record ClawbackWithdrawn(SocialCreditCode beneficiary, ClawbackId clawback, AwardId award, String reason,
		Money received, String withdrawnBy, Instant withdrawnAt) implements ObligationsEvent {
}
