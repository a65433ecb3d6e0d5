package grants.application.domain;

import grants.application.command.DiscardDraft;
import grants.application.command.SaveDraft;
import grants.application.command.StartDraft;
import grants.application.event.DraftEvent;
import grants.application.vocabulary.DraftId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/** An application that is being filled in. Routes to {@link DraftDecisions}. */
public class Draft {

	@AggregateIdentifier
	private DraftId id;

	private DraftState state = DraftState.NONE;

	protected Draft() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(StartDraft ask) {
		AggregateLifecycle.apply(DraftDecisions.start(state, ask));
	}

	@CommandHandler
	void handle(SaveDraft ask) {
		AggregateLifecycle.apply(DraftDecisions.save(state, ask));
	}

	@CommandHandler
	void handle(DiscardDraft ask) {
		AggregateLifecycle.apply(DraftDecisions.discard(state, ask));
	}

	@EventSourcingHandler
	void on(DraftEvent event) {
		id = event.draftId();
		state = state.after(event);
	}

}
