package grants.application.event;

import java.time.Instant;
import java.util.List;

import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/**
 * The applicant has chosen another application of the same type, submitted in the same
 * commit (就高); the claim is released.
 *
 * @param supersededBy the application that is kept
 * @param citations the clauses of both
 * @param chosenBy opaque subject id
 */
public record ApplicationSuperseded(ApplicationId applicationId, SocialCreditCode beneficiary,
		ApplicationId supersededBy, Text because, List<String> citations, Instant supersededAt,
		String chosenBy) implements ClaimEvent {

	public ApplicationSuperseded {
		citations = List.copyOf(citations);
	}

}
