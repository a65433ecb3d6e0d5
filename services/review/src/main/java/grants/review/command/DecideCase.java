package grants.review.command;

import java.time.Instant;
import java.util.List;

import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Officer;
import grants.review.vocabulary.Verdict;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The approver decides.
 *
 * @param content the version of the application that the decision is about
 * @param citations the clauses that a rejection relies on
 */
public record DecideCase(@TargetAggregateIdentifier CaseId caseId, Officer by, Verdict verdict, String reason,
		String content, List<String> citations, Instant decidedAt) implements ReviewCommand {
}
