package grants.review.command;

import java.time.Instant;

import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Officer;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * An approver of the bureau takes an item from its holder, for anybody to claim.
 */
public record ReassignItem(@TargetAggregateIdentifier CaseId caseId, String bureau, Officer by, String reason,
		Instant reassignedAt) implements ReviewCommand {
}
