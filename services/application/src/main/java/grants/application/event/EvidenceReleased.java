package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.HoldId;
import grants.kernel.SocialCreditCode;

/** Anybody can claim with the piece again. */
public record EvidenceReleased(HoldId holdId, SocialCreditCode beneficiary, int turn,
		Instant releasedAt) implements EvidenceEvent {
}
