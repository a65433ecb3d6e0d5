package grants.clawback;

import grants.clawback.api.DueProcess;
import grants.clawback.domain.BeneficiaryObligations;
import grants.clawback.due.ObligationDueWork;
import grants.clawback.event.AnswerPeriodEnded;
import grants.clawback.event.AwardCancelled;
import grants.clawback.event.AwardNoted;
import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.BeneficiaryRestored;
import grants.clawback.event.BreakTakenBack;
import grants.clawback.event.ClawbackAnswered;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.event.ClawbackRepaid;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationEnded;
import grants.clawback.event.ObligationFulfilled;
import grants.clawback.event.ObligationStarted;
import grants.clawback.event.PaymentRecorded;
import grants.clawback.event.RepaymentDemanded;
import grants.clawback.event.RepaymentReceived;
import grants.clawback.event.ResidencyMoveCorrected;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.inbound.WhenAwardCancelledThenEndObligations;
import grants.clawback.inbound.WhenGrantAwardedThenStartObligations;
import grants.clawback.inbound.WhenPaymentConfirmedThenRecordPayment;
import grants.clawback.inbound.WhenResidencyMovedThenRecordResidencyMove;
import grants.clawback.outbound.ObligationFacts;
import grants.clawback.projection.CasesView;
import grants.clawback.projection.MovesView;
import grants.clawback.projection.ObligationsView;
import grants.runtime.command.Aggregates;
import grants.runtime.due.DueWork;
import grants.runtime.history.EventTypes;
import grants.runtime.history.EventTypes.Name;
import grants.runtime.outbound.Outbound;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The clawback service: what it is made of. */
@SpringBootApplication
@EnableConfigurationProperties(DueProcess.class)
public class ClawbackService {

	public static void main(String[] args) {
		new SpringApplicationBuilder(ClawbackService.class).properties("spring.config.name=clawback").run(args);
	}

	/** The names under which events are stored; they never change. */
	@Bean
	static EventTypes eventTypes() {
		return EventTypes.of(new Name("award-noted", 1, AwardNoted.class),
				new Name("award-cancelled", 1, AwardCancelled.class),
				new Name("obligation-ended", 1, ObligationEnded.class),
				new Name("obligation-started", 1, ObligationStarted.class),
				new Name("obligation-fulfilled", 1, ObligationFulfilled.class),
				new Name("residency-move-recorded", 1, ResidencyMoveRecorded.class),
				new Name("residency-move-corrected", 1, ResidencyMoveCorrected.class),
				new Name("obligation-broken", 1, ObligationBroken.class),
				new Name("break-taken-back", 1, BreakTakenBack.class),
				new Name("beneficiary-barred", 1, BeneficiaryBarred.class),
				new Name("beneficiary-restored", 1, BeneficiaryRestored.class),
				new Name("payment-recorded", 1, PaymentRecorded.class),
				new Name("clawback-opened", 1, ClawbackOpened.class),
				new Name("clawback-answered", 1, ClawbackAnswered.class),
				new Name("answer-period-ended", 1, AnswerPeriodEnded.class),
				new Name("repayment-demanded", 1, RepaymentDemanded.class),
				new Name("repayment-received", 1, RepaymentReceived.class),
				new Name("clawback-repaid", 1, ClawbackRepaid.class),
				new Name("clawback-withdrawn", 1, ClawbackWithdrawn.class));
	}

	@Bean
	static Aggregates aggregates() {
		return Aggregates.of(BeneficiaryObligations.class);
	}

	@Bean
	static ObligationsView obligationsView() {
		return new ObligationsView();
	}

	@Bean
	static CasesView casesView() {
		return new CasesView();
	}

	@Bean
	static MovesView movesView() {
		return new MovesView();
	}

	@Bean
	static Outbound outbound() {
		return new ObligationFacts();
	}

	@Bean
	static DueWork dueWork() {
		return new ObligationDueWork();
	}

	@Bean
	static WhenGrantAwardedThenStartObligations whenGrantAwarded() {
		return new WhenGrantAwardedThenStartObligations();
	}

	@Bean
	static WhenAwardCancelledThenEndObligations whenAwardCancelled() {
		return new WhenAwardCancelledThenEndObligations();
	}

	@Bean
	static WhenResidencyMovedThenRecordResidencyMove whenResidencyMoved() {
		return new WhenResidencyMovedThenRecordResidencyMove();
	}

	@Bean
	static WhenPaymentConfirmedThenRecordPayment whenPaymentConfirmed() {
		return new WhenPaymentConfirmedThenRecordPayment();
	}

}
