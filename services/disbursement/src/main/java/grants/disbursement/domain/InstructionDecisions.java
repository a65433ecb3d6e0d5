package grants.disbursement.domain;

import grants.disbursement.command.ApprovePayment;
import grants.disbursement.command.ReleasePayment;
import grants.disbursement.command.VoidPayment;
import grants.disbursement.domain.Instruction.Approved;
import grants.disbursement.domain.Instruction.Confirmed;
import grants.disbursement.domain.Instruction.Order;
import grants.disbursement.domain.Instruction.Prepared;
import grants.disbursement.domain.Instruction.Returned;
import grants.disbursement.domain.Instruction.Sent;
import grants.disbursement.domain.Instruction.Voided;
import grants.disbursement.event.PaymentApproved;
import grants.disbursement.event.PaymentSent;
import grants.disbursement.event.PaymentVoided;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.RuleViolated;

import static grants.disbursement.domain.PaymentRule.IN_ORDER;
import static grants.disbursement.domain.PaymentRule.ONLY_PLANNED;
import static grants.disbursement.domain.PaymentRule.PAYEE_BOUND;
import static grants.disbursement.domain.PaymentRule.UNKNOWN_HOLDS;

/** What people may do with an instruction that has been prepared. Pure. */
final class InstructionDecisions {

	private InstructionDecisions() {
	}

	static PaymentApproved approve(Payments payments, ApprovePayment ask) {
		PlannedPayment payment = paymentOf(payments, ask.instruction());
		PaymentGuards.requireNotCancelled(payments, payment.instalment().award());
		if (!(payment.attempt(ask.instruction()) instanceof Prepared prepared)) {
			throw outOfOrder(payment.attempt(ask.instruction()), "复核", "approved");
		}
		Order order = prepared.order();
		PaymentGuards.requireDifferentPeople(order.maker(), ask.by());
		PaymentGuards.requireNotBarred(payments, payment);
		requireSeen(order.content(), ask.content());
		return new PaymentApproved(ask.beneficiary(), order.id(), payment.instalment(), order.amount(), order.content(),
				ask.by(), ask.receivedAt());
	}

	static PaymentSent release(Payments payments, ReleasePayment ask) {
		PlannedPayment payment = paymentOf(payments, ask.instruction());
		PaymentGuards.requireNotCancelled(payments, payment.instalment().award());
		if (!(payment.attempt(ask.instruction()) instanceof Approved approved)) {
			throw outOfOrder(payment.attempt(ask.instruction()), "放行", "released");
		}
		Order order = approved.order();
		PaymentGuards.requireDifferentPeople(order.maker(), approved.checker(), ask.by());
		PaymentGuards.requireNotBarred(payments, payment);
		requireSeen(order.content(), ask.content());
		return new PaymentSent(ask.beneficiary(), order.id(), payment.instalment(), order.amount(), payment.payee(),
				payment.purpose(), order.content(), ask.by(), ask.receivedAt());
	}

	static PaymentVoided abandon(Payments payments, VoidPayment ask) {
		PlannedPayment payment = paymentOf(payments, ask.instruction());
		Instruction now = payment.attempt(ask.instruction());
		switch (now) {
			case Prepared _, Approved _ -> PaymentGuards.requireDifferentPeople(ask.by());
			case Sent _, Confirmed _, Returned _, Voided _ -> throw outOfOrder(now, "作废", "voided");
		}
		return new PaymentVoided(ask.beneficiary(), ask.instruction(), payment.instalment(), ask.reason(), ask.by(),
				ask.receivedAt());
	}

	private static PlannedPayment paymentOf(Payments payments, InstructionId instruction) {
		return payments.with(instruction)
			.orElseThrow(() -> ONLY_PLANNED.violatedBecause("没有支付指令 " + instruction,
					"there is no instruction " + instruction));
	}

	private static RuleViolated outOfOrder(Instruction now, String zh, String en) {
		PaymentRule rule = now instanceof Sent ? UNKNOWN_HOLDS : IN_ORDER;
		return rule.violatedBecause("该指令" + now.stateName().zh() + "，不能" + zh,
				"the instruction is " + now.stateName().en() + " and cannot be " + en);
	}

	private static void requireSeen(PaymentContent prepared, PaymentContent seen) {
		if (!prepared.equals(seen)) {
			throw PAYEE_BOUND.violatedBecause("所见内容与指令不一致", "what was seen is not what the instruction says")
				.instead("请重新核对后办理", "look at the instruction again");
		}
	}

}
