package grants.contract.application;

import java.time.Instant;

/**
 * The applicant withdrew an application before it was decided; its claim is released.
 */
public record ApplicationWithdrawnV1(String applicationId, String beneficiaryCode, String reason,
		Instant withdrawnAt) implements ApplicationFact {
}
