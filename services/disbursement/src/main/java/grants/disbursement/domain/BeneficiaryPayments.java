package grants.disbursement.domain;

import java.util.List;

import grants.disbursement.command.ApprovePayment;
import grants.disbursement.command.CancelAward;
import grants.disbursement.command.HoldPayments;
import grants.disbursement.command.NoteApprover;
import grants.disbursement.command.PlanPayments;
import grants.disbursement.command.PreparePayment;
import grants.disbursement.command.RecordBankReport;
import grants.disbursement.command.ReleasePayment;
import grants.disbursement.command.ResumePayments;
import grants.disbursement.command.VoidPayment;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.vocabulary.PaymentsId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * All payments of one beneficiary, decided one after the other. Routes commands to the
 * decisions and events to the state, and knows nothing else.
 */
public class BeneficiaryPayments {

	@AggregateIdentifier
	private PaymentsId id;

	private Payments payments = Payments.NONE;

	protected BeneficiaryPayments() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(PlanPayments command) {
		record(PlanDecisions.plan(payments, command));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(HoldPayments command) {
		record(List.of(PlanDecisions.hold(payments, command)));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(ResumePayments command) {
		record(List.of(PlanDecisions.resume(payments, command)));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(PreparePayment command) {
		record(List.of(PreparationDecisions.prepare(payments, command)));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(ApprovePayment command) {
		record(List.of(InstructionDecisions.approve(payments, command)));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(ReleasePayment command) {
		record(List.of(InstructionDecisions.release(payments, command)));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(VoidPayment command) {
		record(List.of(InstructionDecisions.abandon(payments, command)));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(RecordBankReport command) {
		record(BankDecisions.record(payments, command));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(NoteApprover command) {
		record(CancellationDecisions.noteApprover(payments, command));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(CancelAward command) {
		record(CancellationDecisions.cancel(payments, command));
	}

	@EventSourcingHandler
	void on(PaymentEvent event) {
		id = new PaymentsId(event.beneficiary());
		payments = PaymentHistory.evolve(payments, event);
	}

	private static void record(List<? extends PaymentEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

}
