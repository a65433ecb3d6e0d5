package grants.clawback.command;

import java.time.Instant;

import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Officer;
import grants.kernel.SocialCreditCode;

/** Decide that nothing is to be returned. */
public record WithdrawClawback(SocialCreditCode beneficiary, ClawbackId clawback, String reason, Officer by,
		Instant decidedAt) implements ObligationsCommand {
}
