package grants.review.event;

import java.time.Instant;
import java.time.LocalDate;

import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Submission;

/**
 * Each bureau of the measure has its item.
 *
 * @param opinionsDueOn last day for the bureaus' opinions
 * @param provisional whether that day was counted through a year without a published
 * schedule
 */
public record CaseOpened(CaseId caseId, Submission submission, LocalDate opinionsDueOn, boolean provisional,
		Instant openedAt) implements ReviewEvent {
}
