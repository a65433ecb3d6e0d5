package grants.review.command;

import java.time.Instant;

import grants.review.vocabulary.CaseId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The application ended before the review did: there is nothing left to decide.
 */
public record CloseCase(@TargetAggregateIdentifier CaseId caseId, String because,
		Instant closedAt) implements ReviewCommand {
}
