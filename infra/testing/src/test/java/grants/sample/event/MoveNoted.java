package grants.sample.event;

import grants.kernel.SocialCreditCode;
import grants.sample.vocabulary.NotebookId;

public record MoveNoted(NotebookId notebook, SocialCreditCode owner, String reference) implements NotebookEvent {
}
