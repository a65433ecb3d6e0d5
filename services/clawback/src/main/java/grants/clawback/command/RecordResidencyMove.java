package grants.clawback.command;

import java.time.Instant;
import java.time.LocalDate;

import grants.clawback.vocabulary.Division;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.kernel.SocialCreditCode;

/**
 * Take note that one of the three relations moved.
 *
 * @param reference the registry's own number for the change; the same move may be
 * reported by the feed and by an officer
 * @param effectiveOn the day on which the move took effect, which alone counts
 */
public record RecordResidencyMove(SocialCreditCode beneficiary, Reference reference, Relation relation, Division from,
		Division to, LocalDate effectiveOn, Instant receivedAt) implements ObligationsCommand {
}
