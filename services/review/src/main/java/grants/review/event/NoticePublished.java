package grants.review.event;

import java.time.Instant;
import java.time.LocalDate;

import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.review.vocabulary.CaseId;

/**
 * The proposed award is on public notice (公示).
 *
 * @param firstDay the day after publication
 * @param lastDay the last working day of the notice; it runs until the end of that day
 * @param provisional whether the last day was counted through a year without a published
 * schedule
 */
public record NoticePublished(CaseId caseId, ApplicationId applicationId, SocialCreditCode beneficiary,
		Sealed beneficiaryName, Text measure, String leadBureau, Money amount, LocalDate firstDay, LocalDate lastDay,
		boolean provisional, Instant publishedAt) implements ReviewEvent {
}
