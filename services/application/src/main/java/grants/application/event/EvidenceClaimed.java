package grants.application.event;

import java.time.Instant;
import java.util.List;

import grants.application.vocabulary.Held;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;

/**
 * What was held supports a submitted application from here on: nothing has to look after
 * it until the application ends.
 */
public record EvidenceClaimed(ApplicationId applicationId, SocialCreditCode beneficiary, List<Held> evidence,
		Instant claimedAt) implements EntitlementEvent {

	public EvidenceClaimed {
		evidence = List.copyOf(evidence);
	}

}
