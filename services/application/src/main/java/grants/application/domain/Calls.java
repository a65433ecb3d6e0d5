package grants.application.domain;

import java.util.List;

import grants.application.command.CloseCall;
import grants.application.command.ExtendCall;
import grants.application.command.FreeCallWindow;
import grants.application.command.OpenCall;
import grants.application.event.CallEvent;
import grants.application.vocabulary.CallsId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The windows of all calls of one measure: one lock, one order, so that no two overlap.
 * Routes to {@link CallsDecisions}.
 */
public class Calls {

	@AggregateIdentifier
	private CallsId id;

	private CallsState state = CallsState.EMPTY;

	protected Calls() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(OpenCall ask) {
		record(CallsDecisions.open(state, ask));
	}

	@CommandHandler
	void handle(ExtendCall ask) {
		record(CallsDecisions.extend(state, ask));
	}

	@CommandHandler
	void handle(CloseCall ask) {
		record(CallsDecisions.close(state, ask));
	}

	@CommandHandler
	void handle(FreeCallWindow ask) {
		record(CallsDecisions.free(state, ask));
	}

	private static void record(List<CallEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(CallEvent event) {
		id = new CallsId(event.measureId());
		state = state.after(event);
	}

}
