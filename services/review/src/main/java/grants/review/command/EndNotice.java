package grants.review.command;

import java.time.Instant;

import grants.review.vocabulary.CaseId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The last day of the public notice is over. */
public record EndNotice(@TargetAggregateIdentifier CaseId caseId, Instant endedAt) implements ReviewCommand {
}
