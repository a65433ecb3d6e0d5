package grants.review.event;

import java.time.Instant;
import java.util.List;

import grants.review.vocabulary.CaseId;

/**
 * The last day for opinions passed while bureaus still owed theirs.
 *
 * @param silent the bureaus that had not answered
 * @param leadMayConclude whether nothing keeps the lead bureau from concluding now
 */
public record OpinionPeriodEnded(CaseId caseId, List<String> silent, String leadBureau, boolean leadMayConclude,
		Instant endedAt) implements ReviewEvent {
}
