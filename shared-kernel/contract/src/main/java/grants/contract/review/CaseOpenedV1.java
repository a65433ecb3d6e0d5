package grants.contract.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A review case was opened and each bureau of the measure has its item.
 *
 * @param opinionsDueOn last day for the bureaus' opinions
 */
public record CaseOpenedV1(String caseId, String applicationId, String beneficiaryCode, List<String> bureaus,
		LocalDate opinionsDueOn, Instant openedAt) implements ReviewFact {
}
