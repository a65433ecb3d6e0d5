package grants.contract.clawback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.contract.TextV1;

/**
 * A clawback case was opened and the beneficiary notified.
 *
 * @param obligationId the broken commitment; empty if the case rests on another finding
 * @param answerBy last day for the beneficiary's answer (陈述申辩)
 * @param openedBy opaque subject id
 */
public record ClawbackOpenedV1(String caseId, String awardId, String beneficiaryCode, String obligationId,
		TextV1 notice, List<String> citations, LocalDate answerBy, String openedBy,
		Instant openedAt) implements ClawbackFact {
}
