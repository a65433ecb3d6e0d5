package grants.clawback.command;

import java.time.Instant;

import grants.clawback.vocabulary.Basis;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Officer;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * Notify the beneficiary that an award is to be paid back, and why.
 *
 * @param answerWorkingDays working days that it has to answer
 */
public record OpenClawback(SocialCreditCode beneficiary, ClawbackId clawback, AwardId award, Basis basis,
		int answerWorkingDays, Officer by, Instant openedAt) implements ObligationsCommand {
}
