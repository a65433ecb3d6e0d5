package grants.clawback.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Grounds;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.Reference;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened and the beneficiary notified.
 *
 * @param obligation that was broken; null if the case rests on a finding
 * @param reference of the move that broke it; null likewise
 * @param answerBy last day for an answer
 * @param answerByProvisional whether it was counted through a year whose working days
 * were not published
 * @param openedBy opaque subject id
 */
public record ClawbackOpened(SocialCreditCode beneficiary, ClawbackId clawback, AwardId award, String documentNumber,
		Grounds grounds, @Nullable ObligationId obligation, @Nullable Reference reference, Text notice,
		List<String> citations, LocalDate answerBy, boolean answerByProvisional, String openedBy,
		Instant openedAt) implements ObligationsEvent {
}
