package grants.clawback.event;

import java.time.Instant;

import grants.clawback.vocabulary.Reference;
import grants.kernel.SocialCreditCode;

/** A recorded move did not take place as recorded; it counts no more. */
public record ResidencyMoveCorrected(SocialCreditCode beneficiary, Reference reference, String reason,
		String correctedBy, Instant correctedAt) implements ObligationsEvent {
}
