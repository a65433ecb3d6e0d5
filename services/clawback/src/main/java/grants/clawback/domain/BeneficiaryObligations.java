package grants.clawback.domain;

import java.util.List;

import grants.clawback.command.AnswerNotice;
import grants.clawback.command.CorrectResidencyMove;
import grants.clawback.command.DemandRepayment;
import grants.clawback.command.EndAnswerPeriod;
import grants.clawback.command.EndObligations;
import grants.clawback.command.FulfilObligation;
import grants.clawback.command.OpenClawback;
import grants.clawback.command.RecordPayment;
import grants.clawback.command.RecordRepayment;
import grants.clawback.command.RecordResidencyMove;
import grants.clawback.command.StartObligations;
import grants.clawback.command.SupplementDemand;
import grants.clawback.command.WithdrawClawback;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.vocabulary.ObligationsId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * Everything that one beneficiary has promised and owes. Routes commands to decisions and
 * events to the state; decides nothing. Facts of other services arrive in any order, so
 * any command may be the first.
 */
public class BeneficiaryObligations {

	@AggregateIdentifier
	private ObligationsId id;

	private ObligationsState state = ObligationsState.EMPTY;

	BeneficiaryObligations() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(StartObligations ask) {
		record(ObligationDecisions.start(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(EndObligations ask) {
		record(ObligationDecisions.end(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(RecordResidencyMove ask) {
		record(ObligationDecisions.recordMove(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(CorrectResidencyMove ask) {
		record(ObligationDecisions.correctMove(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(RecordPayment ask) {
		record(ObligationDecisions.recordPayment(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(FulfilObligation ask) {
		record(ObligationDecisions.fulfil(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(OpenClawback ask) {
		record(CaseDecisions.open(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(AnswerNotice ask) {
		record(CaseDecisions.answer(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(EndAnswerPeriod ask) {
		record(CaseDecisions.endAnswerPeriod(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(WithdrawClawback ask) {
		record(CaseDecisions.withdraw(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(DemandRepayment ask) {
		record(DemandDecisions.demand(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(SupplementDemand ask) {
		record(DemandDecisions.supplement(state, ask));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(RecordRepayment ask) {
		record(DemandDecisions.recordRepayment(state, ask));
	}

	@EventSourcingHandler
	void on(ObligationsEvent event) {
		id = ObligationsId.of(event.beneficiary());
		state = state.evolve(event);
	}

	private static void record(List<ObligationsEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

}
