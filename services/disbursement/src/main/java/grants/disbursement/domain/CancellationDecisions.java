package grants.disbursement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import grants.disbursement.command.CancelAward;
import grants.disbursement.command.NoteApprover;
import grants.disbursement.domain.Instruction.Approved;
import grants.disbursement.domain.Instruction.Confirmed;
import grants.disbursement.domain.Instruction.Prepared;
import grants.disbursement.domain.Instruction.Returned;
import grants.disbursement.domain.Instruction.Sent;
import grants.disbursement.domain.Instruction.Voided;
import grants.disbursement.event.ApproverNoted;
import grants.disbursement.event.AwardCancelled;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.event.PaymentVoided;
import grants.kernel.Money;
import grants.kernel.Region;
import grants.kernel.RuleViolated;
import grants.kernel.Text;

import static grants.disbursement.domain.PaymentRule.ANOTHER_CANCELS;
import static grants.disbursement.domain.PaymentRule.CANCELLED_BEFORE_PAYMENT;
import static grants.disbursement.domain.PaymentRule.ONLY_PLANNED;

/** When an award can still be cancelled, and by whom. Pure. */
final class CancellationDecisions {

	private CancellationDecisions() {
	}

	/** The first approval is the one that the award answers; nothing if it is known. */
	static List<PaymentEvent> noteApprover(Payments payments, NoteApprover ask) {
		return payments.approverOf(ask.award()).isPresent() ? List.of()
				: List.of(new ApproverNoted(ask.beneficiary(), ask.award(), ask.approvedBy(), ask.receivedAt()));
	}

	/**
	 * All of the award or nothing: what one treasury has approved, sent or paid keeps it
	 * from being cancelled in the others too.
	 */
	static List<PaymentEvent> cancel(Payments payments, CancelAward ask) {
		List<PlannedPayment> planned = payments.of(ask.award());
		if (planned.isEmpty()) {
			throw ONLY_PLANNED.violatedBecause("没有 " + ask.award() + " 的支付计划", "nothing is planned for " + ask.award());
		}
		PaymentGuards.requireNotCancelled(payments, ask.award());
		requireAnother(payments, ask);
		List<PaymentEvent> events = new ArrayList<>();
		for (PlannedPayment payment : planned) {
			payment.alive().map((alive) -> voided(alive, payment, ask)).ifPresent(events::add);
		}
		Money amount = planned.stream().map(PlannedPayment::amount).reduce(Money.ZERO, Money::plus);
		events.add(new AwardCancelled(ask.beneficiary(), ask.award(),
				planned.stream().map(PlannedPayment::instalment).toList(), amount, ask.reason(), ask.citation(),
				ask.by(), ask.receivedAt()));
		return events;
	}

	private static void requireAnother(Payments payments, CancelAward ask) {
		if (ask.by().isSystem()) {
			throw ANOTHER_CANCELS.violatedBecause("系统不得取消奖补决定", "the platform itself may not cancel an award");
		}
		if (ask.tied()) {
			throw ANOTHER_CANCELS.violatedBecause("您与该单位有利害关系", "you are tied to this organisation");
		}
		Optional<String> approver = payments.approverOf(ask.award());
		if (approver.isPresent() && approver.get().equals(ask.by().subject())) {
			throw ANOTHER_CANCELS.violatedBecause("您是该奖补的批准人", "you approved this grant")
				.instead("请由牵头单位的其他审批人办理", "another approver of the lead bureau can do it");
		}
	}

	/** The end of an instruction that can still be given up. */
	private static PaymentVoided voided(Instruction alive, PlannedPayment payment, CancelAward ask) {
		return switch (alive) {
			case Prepared prepared -> new PaymentVoided(ask.beneficiary(), prepared.id(), payment.instalment(),
					ask.reason(), ask.by(), ask.receivedAt());
			case Approved _ ->
				throw tooLate(alive, payment).instead("请先由财政作废该指令", "finance can void the instruction first");
			case Sent _ -> throw tooLate(alive, payment).instead("请等待银行回单；被退回的仍可取消",
					"wait for the bank's report; what it returns can be cancelled");
			case Confirmed _ ->
				throw tooLate(alive, payment).instead("已支付的只能追回", "what is paid can only be claimed back");
			case Returned _, Voided _ -> throw new IllegalStateException(alive.id() + " is not alive");
		};
	}

	private static RuleViolated tooLate(Instruction alive, PlannedPayment payment) {
		Text treasury = Region.treasury(payment.instalment().treasury().value());
		return CANCELLED_BEFORE_PAYMENT.violatedBecause(
				treasury.zh() + "的指令 " + alive.id() + " " + alive.stateName().zh(),
				"instruction " + alive.id() + " of " + treasury.en() + " is " + alive.stateName().en());
	}

}
