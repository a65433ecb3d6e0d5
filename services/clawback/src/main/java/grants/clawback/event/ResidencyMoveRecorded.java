package grants.clawback.event;

import java.time.Instant;
import java.time.LocalDate;

import grants.clawback.vocabulary.Division;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.kernel.SocialCreditCode;

/**
 * One of the three relations moved.
 *
 * @param leavesCity whether it moved out of the city, by the divisions as they were known
 * when it was recorded
 */
public record ResidencyMoveRecorded(SocialCreditCode beneficiary, Reference reference, Relation relation, Division from,
		Division to, LocalDate effectiveOn, boolean leavesCity, Instant recordedAt) implements ObligationsEvent {
}
