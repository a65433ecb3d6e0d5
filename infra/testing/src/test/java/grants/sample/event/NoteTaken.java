package grants.sample.event;

import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.sample.vocabulary.NotebookId;

public record NoteTaken(NotebookId notebook, SocialCreditCode owner, String text, Money amount,
		int copies) implements NotebookEvent {
}
