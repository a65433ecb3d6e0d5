package grants.review.command;

import java.time.Instant;

import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Officer;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A reviewer takes a bureau's item onto their desk. */
public record ClaimItem(@TargetAggregateIdentifier CaseId caseId, String bureau, Officer by,
		Instant claimedAt) implements ReviewCommand {
}
