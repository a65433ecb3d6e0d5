package grants.application.command;

import grants.application.vocabulary.DraftId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for something about one draft. */
public sealed interface DraftCommand permits StartDraft, SaveDraft, DiscardDraft {

	@TargetAggregateIdentifier
	DraftId draftId();

}
