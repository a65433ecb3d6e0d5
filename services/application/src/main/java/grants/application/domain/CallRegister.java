package grants.application.domain;

import java.util.List;

import grants.application.command.CancelCall;
import grants.application.command.EnterCall;
import grants.application.command.StrikeEntry;
import grants.application.event.RegisterEvent;
import grants.application.vocabulary.CallId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The register of one call: one lock, one order, so that two can't have the last place.
 * Routes to {@link RegisterDecisions}.
 */
public class CallRegister {

	@AggregateIdentifier
	private CallId id;

	private RegisterState state = RegisterState.EMPTY;

	protected CallRegister() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(EnterCall ask) {
		record(RegisterDecisions.enter(state, ask));
	}

	@CommandHandler
	void handle(StrikeEntry ask) {
		record(RegisterDecisions.strike(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(CancelCall ask) {
		record(RegisterDecisions.cancel(state, ask));
	}

	private static void record(List<RegisterEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(RegisterEvent event) {
		id = event.callId();
		state = state.after(event);
	}

}
