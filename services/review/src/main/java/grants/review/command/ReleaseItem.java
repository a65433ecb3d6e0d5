package grants.review.command;

import java.time.Instant;

import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Officer;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The holder puts an item back into the bureau's queue. */
public record ReleaseItem(@TargetAggregateIdentifier CaseId caseId, String bureau, Officer by, String reason,
		Instant releasedAt) implements ReviewCommand {
}
