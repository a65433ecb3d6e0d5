package grants.contract.application;

import java.time.Instant;
import java.util.List;

import grants.contract.TextV1;

/**
 * An application ended without an award; its claim is released.
 *
 * @param ruleId the rule relied on, such as {@code CAP-1}, or {@code REVIEW} for the
 * reviewers' own judgement
 */
public record ApplicationRejectedV1(String applicationId, String beneficiaryCode, String ruleId, TextV1 because,
		List<String> citations, Instant rejectedAt) implements ApplicationFact {
}
