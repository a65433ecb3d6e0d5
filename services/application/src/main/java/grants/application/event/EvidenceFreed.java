package grants.application.event;

import java.time.Instant;
import java.util.List;

import grants.application.vocabulary.Held;
import grants.kernel.SocialCreditCode;

/**
 * No live claim of the beneficiary needs this evidence any more, and none can be
 * submitted on these turns: each hold is to be released.
 */
public record EvidenceFreed(SocialCreditCode beneficiary, List<Held> evidence,
		Instant freedAt) implements EntitlementEvent {

	public EvidenceFreed {
		evidence = List.copyOf(evidence);
	}

}
