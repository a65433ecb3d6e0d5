package grants.clawback.command;

import java.time.Instant;
import java.time.LocalDate;

import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Officer;
import grants.kernel.SocialCreditCode;

/**
 * Decide that what was paid must be returned, in full.
 *
 * @param dueOn last day to pay; moves to a working day
 */
public record DemandRepayment(SocialCreditCode beneficiary, ClawbackId clawback, LocalDate dueOn, String reason,
		Officer by, Instant decidedAt) implements ObligationsCommand {
}
