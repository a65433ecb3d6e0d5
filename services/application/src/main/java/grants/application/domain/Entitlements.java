package grants.application.domain;

import java.util.List;

import grants.application.command.AwardGrant;
import grants.application.command.BarBeneficiary;
import grants.application.command.RecordCancellation;
import grants.application.command.RejectApplication;
import grants.application.command.RestoreBeneficiary;
import grants.application.command.SubmitApplication;
import grants.application.command.WithdrawApplication;
import grants.application.event.EntitlementEvent;
import grants.application.vocabulary.EntitlementsId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * All claims of one beneficiary: one lock, one order, so that two submissions at the same
 * instant can't both win. Routes to {@link EntitlementDecisions}.
 */
public class Entitlements {

	@AggregateIdentifier
	private EntitlementsId id;

	private EntitlementState state = EntitlementState.EMPTY;

	protected Entitlements() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(SubmitApplication ask) {
		record(EntitlementDecisions.submit(state, ask));
	}

	@CommandHandler
	void handle(WithdrawApplication ask) {
		record(EntitlementDecisions.withdraw(state, ask));
	}

	@CommandHandler
	void handle(RejectApplication ask) {
		record(EntitlementDecisions.reject(state, ask));
	}

	@CommandHandler
	void handle(AwardGrant ask) {
		record(EntitlementDecisions.award(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(RecordCancellation ask) {
		record(EntitlementDecisions.recordCancellation(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(BarBeneficiary ask) {
		record(EntitlementDecisions.bar(state, ask));
	}

	@CommandHandler
	void handle(RestoreBeneficiary ask) {
		record(EntitlementDecisions.restore(state, ask));
	}

	private static void record(List<EntitlementEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(EntitlementEvent event) {
		id = new EntitlementsId(event.beneficiary());
		state = state.after(event);
	}

}
