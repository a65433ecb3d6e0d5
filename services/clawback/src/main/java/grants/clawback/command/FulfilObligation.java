package grants.clawback.command;

import java.time.Instant;

import grants.clawback.vocabulary.ObligationId;
import grants.kernel.SocialCreditCode;

/** The last day of a commitment is over. */
public record FulfilObligation(SocialCreditCode beneficiary, ObligationId obligation,
		Instant at) implements ObligationsCommand {
}
