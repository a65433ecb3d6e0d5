package grants.clawback.command;

import java.time.Instant;

import grants.clawback.vocabulary.Officer;
import grants.clawback.vocabulary.Reference;
import grants.kernel.SocialCreditCode;

/** A move was reported in error: it did not take place as recorded. */
public record CorrectResidencyMove(SocialCreditCode beneficiary, Reference reference, String reason, Officer by,
		Instant receivedAt) implements ObligationsCommand {
}
