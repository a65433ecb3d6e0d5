package grants.contract.review;

import java.time.Instant;

/**
 * A bureau gave its opinion.
 *
 * @param by opaque subject id of the reviewer
 * @param favourable whether the bureau is for the award
 * @param content the version of the application that the opinion is about
 */
public record OpinionGivenV1(String caseId, String applicationId, String beneficiaryCode, String bureau, String by,
		boolean favourable, String reason, String content, Instant givenAt) implements ReviewFact {
}
