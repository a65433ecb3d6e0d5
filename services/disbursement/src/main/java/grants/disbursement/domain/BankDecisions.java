package grants.disbursement.domain;

import java.util.ArrayList;
import java.util.List;

import grants.disbursement.command.RecordBankReport;
import grants.disbursement.domain.Instruction.Approved;
import grants.disbursement.domain.Instruction.Confirmed;
import grants.disbursement.domain.Instruction.Prepared;
import grants.disbursement.domain.Instruction.Returned;
import grants.disbursement.domain.Instruction.Sent;
import grants.disbursement.domain.Instruction.Voided;
import grants.disbursement.event.PaymentConfirmed;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.event.PaymentReturned;
import grants.disbursement.event.PaymentsHeld;
import grants.disbursement.vocabulary.BankReport;
import grants.kernel.Money;
import grants.kernel.RuleViolated;

import static grants.disbursement.domain.PaymentRule.BANK_EVIDENCE;
import static grants.disbursement.domain.PaymentRule.ONE_OUTCOME;

/** What the bank's evidence settles. Pure. */
final class BankDecisions {

	private BankDecisions() {
	}

	/** Nothing if the same was reported before. */
	static List<PaymentEvent> record(Payments payments, RecordBankReport ask) {
		PlannedPayment payment = payments.with(ask.instruction())
			.orElseThrow(() -> BANK_EVIDENCE.violatedBecause("没有支付指令 " + ask.instruction(),
					"there is no instruction " + ask.instruction()));
		return switch (payment.attempt(ask.instruction())) {
			case Sent sent -> settle(payments, payment, sent.order().amount(), ask);
			case Confirmed confirmed -> nothingNew(confirmed.report(), ask);
			case Returned returned -> nothingNew(returned.report(), ask);
			case Prepared prepared -> throw neverSent(prepared);
			case Approved approved -> throw neverSent(approved);
			case Voided voided -> throw neverSent(voided);
		};
	}

	private static List<PaymentEvent> settle(Payments payments, PlannedPayment payment, Money amount,
			RecordBankReport ask) {
		BankReport report = ask.report();
		return switch (report.outcome()) {
			case PAID -> List.of(new PaymentConfirmed(ask.beneficiary(), ask.instruction(), payment.instalment(),
					payment.documentNumber(), amount, report.reference(), report.valueDate(), ask.receivedAt()));
			case RETURNED -> {
				List<PaymentEvent> events = new ArrayList<>();
				events.add(new PaymentReturned(ask.beneficiary(), ask.instruction(), payment.instalment(), amount,
						report.reference(), report.reason(), report.valueDate(), ask.receivedAt()));
				// It is owed again, and a bar that came meanwhile holds it.
				payments.barCitation(payment.documentNumber())
					.map((citation) -> new PaymentsHeld(ask.beneficiary(), payment.documentNumber(),
							List.of(payment.instalment()), citation, ask.receivedAt()))
					.ifPresent(events::add);
				yield events;
			}
		};
	}

	private static List<PaymentEvent> nothingNew(BankReport known, RecordBankReport ask) {
		if (!known.equals(ask.report())) {
			throw ONE_OUTCOME.violatedBecause("已记录 " + known.outcome() + " " + known.reference(),
					"recorded is " + known.outcome() + " " + known.reference() + " of " + known.valueDate());
		}
		return List.of();
	}

	private static RuleViolated neverSent(Instruction now) {
		return BANK_EVIDENCE.violatedBecause("该指令" + now.stateName().zh() + "，从未发出",
				"the instruction is " + now.stateName().en() + " and was never sent");
	}

}
