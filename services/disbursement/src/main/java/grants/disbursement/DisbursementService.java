package grants.disbursement;

import grants.disbursement.domain.BeneficiaryPayments;
import grants.disbursement.event.ApproverNoted;
import grants.disbursement.event.AwardCancelled;
import grants.disbursement.event.AwardNoted;
import grants.disbursement.event.PaymentApproved;
import grants.disbursement.event.PaymentConfirmed;
import grants.disbursement.event.PaymentPlanned;
import grants.disbursement.event.PaymentPrepared;
import grants.disbursement.event.PaymentReturned;
import grants.disbursement.event.PaymentSent;
import grants.disbursement.event.PaymentVoided;
import grants.disbursement.event.PaymentsHeld;
import grants.disbursement.event.PaymentsResumed;
import grants.disbursement.inbound.WhenBeneficiaryBarredThenHoldPayments;
import grants.disbursement.inbound.WhenBeneficiaryRestoredThenResumePayments;
import grants.disbursement.inbound.WhenGrantApprovedThenNoteApprover;
import grants.disbursement.inbound.WhenGrantAwardedThenPlanPayments;
import grants.disbursement.inbound.WhenPaymentReportedThenRecordBankReport;
import grants.disbursement.outbound.PaymentFacts;
import grants.disbursement.projection.PaymentsView;
import grants.runtime.command.Aggregates;
import grants.runtime.history.EventTypes;
import grants.runtime.history.EventTypes.Name;
import grants.runtime.outbound.Outbound;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The disbursement service: what it is made of. */
@SpringBootApplication
public class DisbursementService {

	public static void main(String[] args) {
		new SpringApplicationBuilder(DisbursementService.class).properties("spring.config.name=disbursement").run(args);
	}

	/** The names under which events are stored; they never change. */
	@Bean
	static EventTypes eventTypes() {
		return EventTypes.of(new Name("award-noted", 1, AwardNoted.class),
				new Name("approver-noted", 1, ApproverNoted.class),
				new Name("payment-planned", 1, PaymentPlanned.class),
				new Name("payment-prepared", 1, PaymentPrepared.class),
				new Name("payment-approved", 1, PaymentApproved.class),
				new Name("payment-voided", 1, PaymentVoided.class), new Name("payment-sent", 1, PaymentSent.class),
				new Name("payment-confirmed", 1, PaymentConfirmed.class),
				new Name("payment-returned", 1, PaymentReturned.class),
				new Name("payments-held", 1, PaymentsHeld.class),
				new Name("payments-resumed", 1, PaymentsResumed.class),
				new Name("award-cancelled", 1, AwardCancelled.class));
	}

	@Bean
	static Aggregates aggregates() {
		return Aggregates.of(BeneficiaryPayments.class);
	}

	@Bean
	static PaymentsView paymentsView() {
		return new PaymentsView();
	}

	@Bean
	static Outbound outbound() {
		return new PaymentFacts();
	}

	@Bean
	static WhenGrantAwardedThenPlanPayments whenGrantAwarded() {
		return new WhenGrantAwardedThenPlanPayments();
	}

	@Bean
	static WhenGrantApprovedThenNoteApprover whenGrantApproved() {
		return new WhenGrantApprovedThenNoteApprover();
	}

	@Bean
	static WhenPaymentReportedThenRecordBankReport whenPaymentReported() {
		return new WhenPaymentReportedThenRecordBankReport();
	}

	@Bean
	static WhenBeneficiaryBarredThenHoldPayments whenBeneficiaryBarred() {
		return new WhenBeneficiaryBarredThenHoldPayments();
	}

	@Bean
	static WhenBeneficiaryRestoredThenResumePayments whenBeneficiaryRestored() {
		return new WhenBeneficiaryRestoredThenResumePayments();
	}

}
