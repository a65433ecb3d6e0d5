package grants.application.domain;

import java.util.List;

import grants.application.command.HoldEvidence;
import grants.application.command.ReleaseEvidence;
import grants.application.event.EvidenceEvent;
import grants.application.vocabulary.HoldId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A piece of evidence inside an exclusion group: one beneficiary at a time keeps it.
 * Routes to {@link HoldDecisions}.
 */
public class EvidenceHold {

	@AggregateIdentifier
	private HoldId id;

	private HoldState state = HoldState.FREE;

	protected EvidenceHold() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(HoldEvidence ask) {
		record(HoldDecisions.hold(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(ReleaseEvidence ask) {
		record(HoldDecisions.release(state, ask));
	}

	private static void record(List<EvidenceEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(EvidenceEvent event) {
		id = event.holdId();
		state = state.after(event);
	}

}
