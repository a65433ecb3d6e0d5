package grants.application.domain;

import grants.application.command.AwardGrant;
import grants.application.command.BarBeneficiary;
import grants.application.command.BeginSuccession;
import grants.application.command.CloseForSuccession;
import grants.application.command.EndSuccession;
import grants.application.command.EntitlementCommand;
import grants.application.command.FreeEvidence;
import grants.application.command.InheritEntitlements;
import grants.application.command.RecordCancellation;
import grants.application.command.RejectApplication;
import grants.application.command.ReleaseEntry;
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
		decide(ask);
	}

	@CommandHandler
	void handle(WithdrawApplication ask) {
		decide(ask);
	}

	@CommandHandler
	void handle(RejectApplication ask) {
		decide(ask);
	}

	@CommandHandler
	void handle(AwardGrant ask) {
		decide(ask);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(RecordCancellation ask) {
		decide(ask);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(BarBeneficiary ask) {
		decide(ask);
	}

	@CommandHandler
	void handle(RestoreBeneficiary ask) {
		decide(ask);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(FreeEvidence ask) {
		decide(ask);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(ReleaseEntry ask) {
		decide(ask);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(BeginSuccession ask) {
		decide(ask);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(CloseForSuccession ask) {
		decide(ask);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(InheritEntitlements ask) {
		decide(ask);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(EndSuccession ask) {
		decide(ask);
	}

	private void decide(EntitlementCommand ask) {
		EntitlementDecisions.decide(state, ask).forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(EntitlementEvent event) {
		id = new EntitlementsId(event.beneficiary());
		state = state.after(event);
	}

}
