package grants.clawback.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.clawback.command.DemandRepayment;
import grants.clawback.command.RecordRepayment;
import grants.clawback.command.SupplementDemand;
import grants.clawback.domain.ClawbackCase.Demanded;
import grants.clawback.domain.ClawbackCase.Repaid;
import grants.clawback.event.ClawbackRepaid;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.event.RepaymentDemanded;
import grants.clawback.event.RepaymentReceived;
import grants.clawback.vocabulary.Shares;
import grants.kernel.CityTime;
import grants.kernel.Money;
import grants.kernel.WorkingDays;

/**
 * What is demanded, and what comes back. CLAW-CAP: 0 &lt;= recovered &lt;= demanded &lt;=
 * paid, for every award and every treasury.
 */
final class DemandDecisions {

	private static final WorkingDays WORKING_DAYS = WorkingDays.published();

	private DemandDecisions() {
	}

	/** In full: all that was paid under the award and has not come back. */
	static List<ObligationsEvent> demand(ObligationsState state, DemandRepayment ask) {
		ClawbackCase clawback = CaseDecisions.requireUndecided(state, ask.clawback());
		CaseDecisions.requireDecider(clawback, ask.by());
		CaseDecisions.requireHeard(clawback, ask.decidedAt());
		Shares amount = state.unclaimed(clawback.award());
		LocalDate dueOn = dueOn(ask.dueOn(), ask.decidedAt());
		return List.of(new RepaymentDemanded(ask.beneficiary(), clawback.id(), clawback.award(), amount.total(),
				amount.parts(), dueOn, ask.reason(), clawback.file().citations(), amount.total(), amount.total(),
				ask.by().subject(), ask.decidedAt()));
	}

	/**
	 * A payment that was confirmed after the demand is never added to it silently: it
	 * takes a decision of its own, by the same kind of decider. A repaid case is open
	 * again after it.
	 */
	static List<ObligationsEvent> supplement(ObligationsState state, SupplementDemand ask) {
		ClawbackCase clawback = CaseDecisions.require(state, ask.clawback());
		CaseDecisions.requireDecider(clawback, ask.by());
		Shares amount = state.unclaimed(clawback.award());
		boolean demanded = clawback instanceof Demanded
				|| clawback instanceof Repaid && state.openCaseOf(clawback.award()).isEmpty();
		if (!demanded || !amount.total().isPositive()) {
			throw ClawbackRule.SUPPLEMENT_NEEDS_PAYMENT.violatedBecause("没有决定之后支付的资金，或者本案没有要求退回",
					"nothing was paid since, or nothing is demanded in this case");
		}
		Money inAll = clawback.claimed().total().plus(amount.total());
		return List.of(new RepaymentDemanded(ask.beneficiary(), clawback.id(), clawback.award(), amount.total(),
				amount.parts(), dueOn(ask.dueOn(), ask.decidedAt()), ask.reason(), clawback.file().citations(), inAll,
				inAll.minus(clawback.received().total()), ask.by().subject(), ask.decidedAt()));
	}

	static List<ObligationsEvent> recordRepayment(ObligationsState state, RecordRepayment ask) {
		ClawbackCase clawback = CaseDecisions.require(state, ask.clawback());
		RepaymentReceived known = state.repayments().get(ask.reference());
		if (known != null) {
			return repeated(known, ask);
		}
		Money outstanding = clawback instanceof Demanded demanded ? demanded.demand().outstanding() : Money.ZERO;
		if (!ask.amount().isPositive() || ask.amount().isMoreThan(outstanding)) {
			throw ClawbackRule.NOT_MORE_THAN_OUTSTANDING.violatedBecause("本案尚欠 " + outstanding.shown().zh(),
					"outstanding in this case: " + outstanding.shown().en());
		}
		Demand demand = ((Demanded) clawback).demand();
		Shares shares = demand.divide(ask.amount());
		Money left = outstanding.minus(ask.amount());
		Money inAll = demand.received().total().plus(ask.amount());
		Story story = new Story(state).tell(new RepaymentReceived(ask.beneficiary(), clawback.id(), clawback.award(),
				ask.reference(), ask.amount(), shares.parts(), inAll, left, ask.valueDate(), ask.receivedAt()));
		if (left.isZero()) {
			story.tell(new ClawbackRepaid(ask.beneficiary(), clawback.id(), clawback.award(), inAll, ask.receivedAt()));
		}
		return story.events();
	}

	private static List<ObligationsEvent> repeated(RepaymentReceived known, RecordRepayment ask) {
		if (known.clawback().equals(ask.clawback()) && known.amount().equals(ask.amount())
				&& known.valueDate().equals(ask.valueDate())) {
			return List.of();
		}
		throw ClawbackRule.REFERENCE_COUNTS_ONCE.violatedBecause(
				ask.reference() + " 已入账 " + known.amount().shown().zh() + "（" + known.clawback() + "）",
				ask.reference() + " is on record with " + known.amount().shown().en() + " in " + known.clawback());
	}

	private static LocalDate dueOn(LocalDate asked, Instant decidedAt) {
		if (!asked.isAfter(CityTime.dateOf(decidedAt))) {
			throw ClawbackRule.DUE_AFTER_DECISION.violatedBecause(
					"退回期限为" + asked + "，决定之日为" + CityTime.dateOf(decidedAt),
					"due on " + asked + ", decided on " + CityTime.dateOf(decidedAt));
		}
		return WORKING_DAYS.onOrAfter(asked).date();
	}

}
