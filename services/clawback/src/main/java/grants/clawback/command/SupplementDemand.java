package grants.clawback.command;

import java.time.Instant;
import java.time.LocalDate;

import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Officer;
import grants.kernel.SocialCreditCode;

/**
 * Decide that what was paid after the demand, such as a payment that was on its way when
 * the beneficiary was barred, must be returned too.
 *
 * @param dueOn last day to pay all that is then outstanding; moves to a working day
 */
public record SupplementDemand(SocialCreditCode beneficiary, ClawbackId clawback, LocalDate dueOn, String reason,
		Officer by, Instant decidedAt) implements ObligationsCommand {
}
