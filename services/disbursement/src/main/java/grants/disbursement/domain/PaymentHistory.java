package grants.disbursement.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import grants.disbursement.domain.Instruction.Approved;
import grants.disbursement.domain.Instruction.Confirmed;
import grants.disbursement.domain.Instruction.Order;
import grants.disbursement.domain.Instruction.Prepared;
import grants.disbursement.domain.Instruction.Returned;
import grants.disbursement.domain.Instruction.Sent;
import grants.disbursement.domain.Instruction.Voided;
import grants.disbursement.event.ApproverNoted;
import grants.disbursement.event.AwardCancelled;
import grants.disbursement.event.AwardNoted;
import grants.disbursement.event.PaymentApproved;
import grants.disbursement.event.PaymentConfirmed;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.event.PaymentPlanned;
import grants.disbursement.event.PaymentPrepared;
import grants.disbursement.event.PaymentReturned;
import grants.disbursement.event.PaymentSent;
import grants.disbursement.event.PaymentVoided;
import grants.disbursement.event.PaymentsHeld;
import grants.disbursement.event.PaymentsResumed;
import grants.disbursement.vocabulary.BankReport;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;

/**
 * What each event makes of the payments. Total and loud: an event that cannot follow
 * means a damaged history, and stops the aggregate before it can pay anything.
 */
final class PaymentHistory {

	private PaymentHistory() {
	}

	static Payments evolve(Payments payments, PaymentEvent event) {
		return switch (event) {
			// Who may cancel is asked at the door, which reads it from the view.
			case AwardNoted _ -> payments;
			case ApproverNoted e -> payments.withApprover(e.award(), e.approvedBy());
			case PaymentPlanned e -> planned(payments, e);
			case PaymentPrepared e -> prepared(payments, e);
			case PaymentApproved e ->
				change(payments, e, e.instalment(), e.instruction(), (now) -> now instanceof Prepared prepared
						? new Approved(prepared.order(), e.approvedBy()) : impossible(e, now));
			case PaymentVoided e -> change(payments, e, e.instalment(), e.instruction(), (now) -> switch (now) {
				case Prepared prepared -> new Voided(prepared.order());
				case Approved approved -> new Voided(approved.order());
				case Sent _, Confirmed _, Returned _, Voided _ -> impossible(e, now);
			});
			case PaymentSent e -> change(payments, e, e.instalment(), e.instruction(),
					(now) -> now instanceof Approved approved ? new Sent(approved.order()) : impossible(e, now));
			case PaymentConfirmed e -> change(payments, e, e.instalment(), e.instruction(),
					(now) -> now instanceof Sent sent
							? new Confirmed(sent.order(),
									new BankReport(BankReport.Outcome.PAID, e.bankReference(), "", e.valueDate()))
							: impossible(e, now));
			case PaymentReturned e -> change(payments, e, e.instalment(), e.instruction(),
					(now) -> now instanceof Sent sent ? new Returned(sent.order(),
							new BankReport(BankReport.Outcome.RETURNED, e.bankReference(), e.reason(), e.valueDate()))
							: impossible(e, now));
			case PaymentsHeld e -> {
				Map<String, String> bars = new HashMap<>(payments.bars());
				bars.put(e.documentNumber(), e.citation());
				yield payments.withBars(bars);
			}
			case PaymentsResumed e -> {
				Map<String, String> bars = new HashMap<>(payments.bars());
				bars.remove(e.documentNumber());
				yield payments.withBars(bars);
			}
			case AwardCancelled e -> cancelled(payments, e);
		};
	}

	private static Payments planned(Payments payments, PaymentPlanned e) {
		if (payments.of(e.instalment()).isPresent()) {
			throw impossible(e, "it is planned already");
		}
		return put(payments,
				new PlannedPayment(e.instalment(), e.documentNumber(), e.purpose(), e.amount(), e.payee(), List.of()));
	}

	private static Payments prepared(Payments payments, PaymentPrepared e) {
		PlannedPayment payment = payments.of(e.instalment()).orElseThrow(() -> impossible(e, "it was never planned"));
		if (payment.alive().isPresent() || payments.with(e.instruction()).isPresent()
				|| payments.isCancelled(e.instalment().award())) {
			throw impossible(e, "another instruction is alive, or this one exists, or the award is cancelled");
		}
		Map<InstructionId, Instalment> paidFor = new HashMap<>(payments.paidFor());
		paidFor.put(e.instruction(), e.instalment());
		Order order = new Order(e.instruction(), e.amount(), e.content(), e.preparedBy());
		return put(payments.withPaidFor(paidFor), payment.attempting(new Prepared(order)));
	}

	private static Payments cancelled(Payments payments, AwardCancelled e) {
		boolean alive = payments.of(e.award()).stream().anyMatch((payment) -> payment.alive().isPresent());
		if (alive || payments.isCancelled(e.award())) {
			throw impossible(e, "an instruction is alive, or it was cancelled before");
		}
		return payments.cancelling(e.award());
	}

	private static Payments change(Payments payments, PaymentEvent event, Instalment instalment,
			InstructionId instruction, UnaryOperator<Instruction> change) {
		PlannedPayment payment = payments.with(instruction)
			.filter((found) -> found.instalment().equals(instalment))
			.orElseThrow(() -> impossible(event, "there is no such instruction for it"));
		return put(payments, payment.changing(instruction, change));
	}

	private static Payments put(Payments payments, PlannedPayment payment) {
		Map<Instalment, PlannedPayment> planned = new LinkedHashMap<>(payments.planned());
		planned.put(payment.instalment(), payment);
		return payments.withPlanned(planned);
	}

	private static Instruction impossible(PaymentEvent event, Instruction now) {
		throw impossible(event, "the instruction is " + now.stateName().en());
	}

	private static IllegalStateException impossible(PaymentEvent event, String because) {
		// Not the whole event: account numbers do not belong into logs.
		return new IllegalStateException("the history of the payments of " + event.beneficiary() + " is damaged: "
				+ event.getClass().getSimpleName() + " cannot follow, as " + because);
	}

}
