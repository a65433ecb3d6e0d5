package grants.contract.application;

import java.time.Instant;
import java.util.List;

import grants.contract.AssessmentV1;
import grants.contract.EvidenceV1;
import grants.contract.PayeeV1;
import grants.contract.StatedFactV1;
import grants.contract.TermsV1;

/**
 * An application was received in time and complete, and its claim is live.
 *
 * @param scope what the claim is unique for inside its group, such as {@code once} or
 * {@code year:2024}
 * @param content digest of the submitted content: opinions and decisions cite it as the
 * version that they are about
 * @param receivedAt the intake stamp, which alone decides whether it was in time
 */
public record ApplicationSubmittedV1(String applicationId, String beneficiaryCode, String beneficiaryName,
		TermsV1 terms, String scope, List<StatedFactV1> facts, List<EvidenceV1> evidence, AssessmentV1 assessment,
		PayeeV1 payee, String content, Instant receivedAt) implements ApplicationFact {
}
