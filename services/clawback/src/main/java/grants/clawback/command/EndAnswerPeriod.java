package grants.clawback.command;

import java.time.Instant;

import grants.clawback.vocabulary.ClawbackId;
import grants.kernel.SocialCreditCode;

/** The last day for an answer is over. */
public record EndAnswerPeriod(SocialCreditCode beneficiary, ClawbackId clawback,
		Instant at) implements ObligationsCommand {
}
