package grants.contract.review;

import java.time.Instant;
import java.time.LocalDate;

import grants.contract.TextV1;

/**
 * The proposed award is on public notice (公示).
 *
 * @param firstDay the day after publication
 * @param lastDay the last working day of the notice
 */
public record NoticePublishedV1(String caseId, String applicationId, String beneficiaryCode, String beneficiaryName,
		TextV1 measure, long amountFen, LocalDate firstDay, LocalDate lastDay,
		Instant publishedAt) implements ReviewFact {
}
