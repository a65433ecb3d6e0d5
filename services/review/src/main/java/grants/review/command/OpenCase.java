package grants.review.command;

import java.time.Instant;

import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Submission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An application was submitted: give each bureau of its measure its item. */
public record OpenCase(@TargetAggregateIdentifier CaseId caseId, Submission submission,
		Instant openedAt) implements ReviewCommand {
}
