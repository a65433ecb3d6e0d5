package grants.review.command;

import java.time.Instant;

import grants.review.vocabulary.CaseId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The last day for the bureaus' opinions is over. */
public record EndOpinionPeriod(@TargetAggregateIdentifier CaseId caseId, Instant endedAt) implements ReviewCommand {
}
