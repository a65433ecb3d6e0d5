package grants.clawback.event;

import java.time.Instant;
import java.util.List;

import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.Reference;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * A commitment is unbroken again.
 *
 * @param references the moves that no longer break it
 */
public record BreakTakenBack(SocialCreditCode beneficiary, AwardId award, ObligationId obligation,
		List<Reference> references, String because, Instant takenBackAt) implements ObligationsEvent {
}
