package grants.disbursement.domain;

import java.util.ArrayList;
import java.util.List;

import grants.disbursement.command.ApprovePayment;
import grants.disbursement.command.PreparePayment;
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
import grants.disbursement.event.PaymentPrepared;
import grants.disbursement.event.PaymentSent;
import grants.disbursement.event.PaymentVoided;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Actor;
import grants.kernel.Money;
import grants.kernel.RuleViolated;

import static grants.disbursement.domain.PaymentRule.BARRED_STOPS_PAY;
import static grants.disbursement.domain.PaymentRule.FOUR_EYES;
import static grants.disbursement.domain.PaymentRule.IN_ORDER;
import static grants.disbursement.domain.PaymentRule.ONLY_PLANNED;
import static grants.disbursement.domain.PaymentRule.PAYEE_BOUND;
import static grants.disbursement.domain.PaymentRule.PAY_CAP;
import static grants.disbursement.domain.PaymentRule.PAY_ONCE;
import static grants.disbursement.domain.PaymentRule.RETURNED_IS_NAMED;
import static grants.disbursement.domain.PaymentRule.UNKNOWN_HOLDS;
import static grants.disbursement.domain.PaymentRule.WHOLE_INSTALMENT;

/** What finance people may do with the payments, and what follows. Pure. */
final class PaymentDecisions {

	private PaymentDecisions() {
	}

	static PaymentPrepared prepare(Payments payments, PreparePayment ask) {
		PlannedPayment payment = payments.of(ask.instalment())
			.orElseThrow(() -> ONLY_PLANNED.violatedBecause("没有 " + ask.instalment() + " 的支付计划",
					"no payment is planned for " + ask.instalment()));
		requireDifferentPeople(ask.by());
		requireNotBarred(payments, payment);
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

	static PaymentApproved approve(Payments payments, ApprovePayment ask) {
		PlannedPayment payment = paymentOf(payments, ask.instruction());
		if (!(payment.attempt(ask.instruction()) instanceof Prepared prepared)) {
			throw outOfOrder(payment.attempt(ask.instruction()), "复核", "approved");
		}
		Order order = prepared.order();
		requireDifferentPeople(order.maker(), ask.by());
		requireNotBarred(payments, payment);
		requireSeen(order.content(), ask.content());
		return new PaymentApproved(ask.beneficiary(), order.id(), payment.instalment(), order.amount(), order.content(),
				ask.by(), ask.receivedAt());
	}

	static PaymentSent release(Payments payments, ReleasePayment ask) {
		PlannedPayment payment = paymentOf(payments, ask.instruction());
		if (!(payment.attempt(ask.instruction()) instanceof Approved approved)) {
			throw outOfOrder(payment.attempt(ask.instruction()), "放行", "released");
		}
		Order order = approved.order();
		requireDifferentPeople(order.maker(), approved.checker(), ask.by());
		requireNotBarred(payments, payment);
		requireSeen(order.content(), ask.content());
		return new PaymentSent(ask.beneficiary(), order.id(), payment.instalment(), order.amount(), payment.payee(),
				payment.purpose(), order.content(), ask.by(), ask.receivedAt());
	}

	static PaymentVoided abandon(Payments payments, VoidPayment ask) {
		PlannedPayment payment = paymentOf(payments, ask.instruction());
		Instruction now = payment.attempt(ask.instruction());
		switch (now) {
			case Prepared _, Approved _ -> requireDifferentPeople(ask.by());
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

	/** Each of them a person, and no two the same. */
	private static void requireDifferentPeople(Actor... inTurn) {
		List<Actor> seen = new ArrayList<>();
		for (Actor actor : inTurn) {
			if (actor.isSystem()) {
				throw FOUR_EYES.violatedBecause("系统不得办理支付", "the platform itself may not handle a payment");
			}
			if (seen.stream().anyMatch(actor::isSamePersonAs)) {
				throw FOUR_EYES.violatedBecause("同一人已办理过前面的环节", "the same person has already handled an earlier step")
					.instead("请由其他人员办理", "another person can do it");
			}
			seen.add(actor);
		}
	}

	private static void requireNotBarred(Payments payments, PlannedPayment payment) {
		payments.barCitation(payment.documentNumber()).ifPresent((citation) -> {
			throw BARRED_STOPS_PAY
				.violatedBecause("该单位在" + payment.documentNumber() + "下已被停止享受扶持",
						"the beneficiary is barred under " + payment.documentNumber())
				.citing(List.of(citation))
				.instead("解除后可继续支付", "it can go on when the bar is lifted");
		});
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
			throw PAY_CAP.violatedBecause("份额 " + share + " 元，已占用 " + committed + " 元，不足支付 " + amount + " 元",
					"of the share of " + share + " yuan " + committed + " is taken, too little is left for " + amount);
		}
		if (!amount.equals(payment.amount())) {
			throw WHOLE_INSTALMENT.violatedBecause("计划金额为 " + payment.amount() + " 元，而非 " + amount + " 元",
					"the planned amount is " + payment.amount() + " yuan, not " + amount);
		}
	}

	private static void requireSeen(PaymentContent prepared, PaymentContent seen) {
		if (!prepared.equals(seen)) {
			throw PAYEE_BOUND.violatedBecause("所见内容与指令不一致", "what was seen is not what the instruction says")
				.instead("请重新核对后办理", "look at the instruction again");
		}
	}

}
