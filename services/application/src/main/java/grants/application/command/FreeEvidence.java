package grants.application.command;

import java.time.Instant;
import java.util.List;

import grants.application.vocabulary.Held;
import grants.kernel.SocialCreditCode;

/**
 * Give up what is held of evidence, as far as no live claim needs it: a submission was
 * refused, or never came.
 */
public record FreeEvidence(SocialCreditCode beneficiary, List<Held> evidence,
		Instant receivedAt) implements EntitlementCommand {

	public FreeEvidence {
		evidence = List.copyOf(evidence);
	}

}
