package grants.review.command;

import java.time.Instant;

import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Officer;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The lead bureau closes the round of opinions and proposes.
 *
 * @param reason why it goes on against an unfavourable opinion of another bureau
 */
public record ConcludeReview(@TargetAggregateIdentifier CaseId caseId, Officer by, @Nullable String reason,
		Instant concludedAt) implements ReviewCommand {
}
