package grants.review.command;

import java.time.Instant;

import grants.review.vocabulary.AmountChoice;
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Officer;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The holder of a bureau's item answers for the bureau.
 *
 * @param content the version of the application that the opinion is about
 * @param choice what the lead bureau sets, {@link AmountChoice#NONE} if nothing
 */
public record GiveOpinion(@TargetAggregateIdentifier CaseId caseId, String bureau, Officer by, boolean favourable,
		String reason, String content, AmountChoice choice, Instant givenAt) implements ReviewCommand {
}
