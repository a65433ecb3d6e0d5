package grants.sample.command;

import grants.kernel.SocialCreditCode;
import grants.sample.vocabulary.NotebookId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record NoteMove(@TargetAggregateIdentifier NotebookId notebook, SocialCreditCode owner, String reference) {
}
