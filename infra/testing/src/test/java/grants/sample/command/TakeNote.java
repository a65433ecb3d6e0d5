package grants.sample.command;

import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.sample.vocabulary.NotebookId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * @param copies how many public facts are made of it
 * @param needsMove whether it is refused before a move was noted
 */
public record TakeNote(@TargetAggregateIdentifier NotebookId notebook, SocialCreditCode owner, String text,
		Money amount, int copies, boolean needsMove) {
}
