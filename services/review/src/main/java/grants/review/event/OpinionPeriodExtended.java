package grants.review.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.review.vocabulary.CaseId;

/**
 * The last day for opinions was provisional, and the schedule published since then puts
 * it later.
 */
public record OpinionPeriodExtended(CaseId caseId, List<String> bureaus, LocalDate opinionsDueOn, boolean provisional,
		Instant extendedAt) implements ReviewEvent {
}
