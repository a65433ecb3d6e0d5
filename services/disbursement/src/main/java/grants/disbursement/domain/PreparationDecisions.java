package grants.disbursement.domain;

import grants.disbursement.command.PreparePayment;
import grants.disbursement.domain.Instruction.Sent;
import grants.disbursement.event.PaymentPrepared;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Money;

import static grants.disbursement.domain.PaymentRule.ONLY_PLANNED;
import static grants.disbursement.domain.PaymentRule.PAY_CAP;
import static grants.disbursement.domain.PaymentRule.PAY_ONCE;
import static grants.disbursement.domain.PaymentRule.RETURNED_IS_NAMED;
import static grants.disbursement.domain.PaymentRule.UNKNOWN_HOLDS;
import static grants.disbursement.domain.PaymentRule.WHOLE_INSTALMENT;

/** When a planned payment may be ordered. Pure. */
final class PreparationDecisions {

	private PreparationDecisions() {
	}

	static PaymentPrepared prepare(Payments payments, PreparePayment ask) {
		PlannedPayment payment = payments.of(ask.instalment())
			.orElseThrow(() -> ONLY_PLANNED.violatedBecause("没有 " + ask.instalment() + " 的支付计划",
					"no payment is planned for " + ask.instalment()));
		PaymentGuards.requireNotCancelled(payments, ask.instalment().award());
		PaymentGuards.requireDifferentPeople(ask.by());
		PaymentGuards.requireNotBarred(payments, payment);
		requireNothingAlive(payment);
		if (payments.with(ask.instruction()).isPresent()) {
			throw PAY_ONCE.violatedBecause(ask.instruction() + " 已经存在", ask.instruction() + " exists already");
		}
		requireReturnedIsNamed(payment, ask);
		requireAmount(payments, payment, ask.amount());
		PaymentContent content = PaymentContent.of(ask.instruction(), ask.instalment(), ask.amount(), payment.payee());
		return new PaymentPrepared(ask.beneficiary(), ask.instruction(), ask.instalment(), ask.amount(), content,
				ask.replaces(), ask.by(), ask.receivedAt());
	}

	private static void requireNothingAlive(PlannedPayment payment) {
		payment.alive().ifPresent((alive) -> {
			PaymentRule rule = alive instanceof Sent ? UNKNOWN_HOLDS : PAY_ONCE;
			throw rule.violatedBecause("指令 " + alive.id() + " " + alive.stateName().zh(),
					"instruction " + alive.id() + " is " + alive.stateName().en());
		});
	}

	private static void requireReturnedIsNamed(PlannedPayment payment, PreparePayment ask) {
		InstructionId returned = payment.lastReturned().orElse(null);
		if (returned == null && ask.replaces() != null) {
			throw RETURNED_IS_NAMED.violatedBecause("该款项没有被退回的指令", "no instruction for this payment was returned");
		}
		if (returned != null && !returned.equals(ask.replaces())) {
			throw RETURNED_IS_NAMED.violatedBecause("被退回的是 " + returned, "the one returned is " + returned)
				.instead("请注明 " + returned, "name " + returned);
		}
	}

	private static void requireAmount(Payments payments, PlannedPayment payment, Money amount) {
		Money share = payments.share(payment.instalment());
		Money committed = payments.committed(payment.instalment());
		if (committed.plus(amount).isMoreThan(share)) {
			throw PAY_CAP.violatedBecause(
					"份额 " + share.shown().zh() + "，已占用 " + committed.shown().zh() + "，不足支付 " + amount.shown().zh(),
					"of the share of " + share.shown().en() + ", " + committed.shown().en()
							+ " is taken, too little is left for " + amount.shown().en());
		}
		if (!amount.equals(payment.amount())) {
			throw WHOLE_INSTALMENT.violatedBecause(
					"计划金额为 " + payment.amount().shown().zh() + "，而非 " + amount.shown().zh(),
					"the planned amount is " + payment.amount().shown().en() + ", not " + amount.shown().en());
		}
	}

}
