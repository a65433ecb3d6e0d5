package grants.disbursement.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import grants.disbursement.command.HoldPayments;
import grants.disbursement.command.PlanPayments;
import grants.disbursement.command.ResumePayments;
import grants.disbursement.event.AwardNoted;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.event.PaymentPlanned;
import grants.disbursement.event.PaymentsHeld;
import grants.disbursement.event.PaymentsResumed;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.Share;
import grants.disbursement.vocabulary.TreasuryId;
import grants.kernel.Money;
import grants.kernel.Region;
import grants.kernel.Text;

import static grants.disbursement.domain.PaymentRule.PLANNED_ONCE;
import static grants.disbursement.domain.PaymentRule.SHARES;

/** What awards and bars mean for the payments. Pure. */
final class PlanDecisions {

	/** Every measure pays in one instalment. */
	private static final int ONLY_INSTALMENT = 1;

	private PlanDecisions() {
	}

	/** Nothing if the award is planned already, just so. */
	static List<PaymentEvent> plan(Payments payments, PlanPayments ask) {
		requireShares(ask);
		List<PaymentPlanned> plan = ask.shares()
			.stream()
			.filter((share) -> share.amount().isPositive())
			.map((share) -> new PaymentPlanned(ask.beneficiary(),
					new Instalment(ask.award(), share.treasury(), ONLY_INSTALMENT), ask.documentNumber(), ask.purpose(),
					share.amount(), ask.payee(), ask.receivedAt()))
			.toList();
		List<PlannedPayment> known = payments.of(ask.award());
		if (!known.isEmpty()) {
			requireSame(known, plan);
			return List.of();
		}
		List<PaymentEvent> events = new ArrayList<>();
		events.add(new AwardNoted(ask.beneficiary(), ask.award(), ask.leadBureau(), ask.receivedAt()));
		events.addAll(plan);
		// The bar may have arrived first: facts of two topics have no common order.
		payments.barCitation(ask.documentNumber())
			.map((citation) -> new PaymentsHeld(ask.beneficiary(), ask.documentNumber(),
					plan.stream().map(PaymentPlanned::instalment).toList(), citation, ask.receivedAt()))
			.ifPresent(events::add);
		return events;
	}

	/**
	 * Recorded for each bar, also if nothing more is held by it: what is recorded is not
	 * done again when the fact is delivered again after the bar was lifted.
	 */
	static PaymentsHeld hold(Payments payments, HoldPayments ask) {
		return new PaymentsHeld(ask.beneficiary(), ask.documentNumber(), payments.unsent(ask.documentNumber()),
				ask.citation(), ask.receivedAt());
	}

	/** Recorded each time, for the same reason. */
	static PaymentsResumed resume(Payments payments, ResumePayments ask) {
		List<Instalment> held = payments.barCitation(ask.documentNumber()).isPresent()
				? payments.unsent(ask.documentNumber()) : List.of();
		return new PaymentsResumed(ask.beneficiary(), ask.documentNumber(), held, ask.because(), ask.receivedAt());
	}

	private static void requireShares(PlanPayments ask) {
		Money sum = Money.ZERO;
		Set<TreasuryId> treasuries = new HashSet<>();
		for (Share share : ask.shares()) {
			if (share.amount().isNegative() || !treasuries.add(share.treasury())) {
				Text treasury = Region.treasury(share.treasury().value());
				throw SHARES.violatedBecause(treasury.zh() + "的份额有误",
						"the share of " + treasury.en() + " is negative or stated twice");
			}
			sum = sum.plus(share.amount());
		}
		if (!sum.equals(ask.amount()) || !sum.isPositive()) {
			throw SHARES.violatedBecause("份额合计 " + sum.shown().zh() + "，奖补金额 " + ask.amount().shown().zh(),
					"the shares add up to " + sum.shown().en() + ", the award is " + ask.amount().shown().en());
		}
	}

	private static void requireSame(List<PlannedPayment> known, List<PaymentPlanned> plan) {
		boolean same = known.size() == plan.size() && plan.stream()
			.allMatch((asked) -> known.stream()
				.anyMatch((payment) -> payment.instalment().equals(asked.instalment())
						&& payment.documentNumber().equals(asked.documentNumber())
						&& payment.amount().equals(asked.amount()) && payment.payee().equals(asked.payee())));
		if (!same) {
			throw PLANNED_ONCE.violatedBecause("该奖补已按其他内容编列支付计划", "the award is planned already, with other content");
		}
	}

}
