package grants.clawback.event;

import java.time.Instant;

import grants.clawback.vocabulary.ObligationId;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * A commitment binds no more, as its award was cancelled, and was not broken until then
 * as far as is known. A late report of an early move still breaks it.
 */
public record ObligationEnded(SocialCreditCode beneficiary, AwardId award, ObligationId obligation, String because,
		Instant endedAt) implements ObligationsEvent {
}
