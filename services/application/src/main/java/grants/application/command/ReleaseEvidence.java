package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.HoldId;
import grants.kernel.SocialCreditCode;

/**
 * Let go of a piece of evidence that the beneficiary's claims have freed.
 *
 * @param turn the last one that is over
 */
public record ReleaseEvidence(HoldId holdId, SocialCreditCode beneficiary, int turn,
		Instant receivedAt) implements EvidenceCommand {
}
