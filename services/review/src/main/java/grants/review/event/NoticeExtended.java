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
 * The notice's last day was provisional, and the schedule published since then puts it
 * later: the notice goes on, with everything else as it was.
 */
public record NoticeExtended(CaseId caseId, ApplicationId applicationId, SocialCreditCode beneficiary,
		Sealed beneficiaryName, Text measure, Money amount, LocalDate firstDay, LocalDate lastDay, boolean provisional,
		Instant publishedAt, Instant extendedAt) implements ReviewEvent {
}
