package grants.clawback.event;

import java.time.Instant;

import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.ObligationTerms;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/** A commitment is being watched. */
public record ObligationStarted(SocialCreditCode beneficiary, AwardId award, ObligationId obligation,
		ObligationTerms terms, Instant startedAt) implements ObligationsEvent {
}
