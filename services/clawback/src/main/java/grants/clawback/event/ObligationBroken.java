package grants.clawback.event;

import java.time.Instant;
import java.time.LocalDate;

import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * A move broke a commitment.
 *
 * @param reference of the move
 */
public record ObligationBroken(SocialCreditCode beneficiary, AwardId award, ObligationId obligation,
		Reference reference, Relation relation, LocalDate effectiveOn, String citation,
		Instant foundAt) implements ObligationsEvent {
}
