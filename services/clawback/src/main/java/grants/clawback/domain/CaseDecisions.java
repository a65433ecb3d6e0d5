package grants.clawback.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import grants.clawback.command.AnswerNotice;
import grants.clawback.command.EndAnswerPeriod;
import grants.clawback.command.OpenClawback;
import grants.clawback.command.WithdrawClawback;
import grants.clawback.event.AnswerPeriodEnded;
import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.ClawbackAnswered;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.vocabulary.Basis;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Grounds;
import grants.clawback.vocabulary.Officer;
import grants.clawback.vocabulary.Reference;
import grants.kernel.AwardId;
import grants.kernel.CityTime;
import grants.kernel.Text;
import grants.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * How a clawback case is opened, heard and withdrawn. DUE-PROCESS: notice, then an answer
 * or a passed period, then a decision by somebody else than the opener.
 */
final class CaseDecisions {

	private static final WorkingDays WORKING_DAYS = WorkingDays.published();

	private CaseDecisions() {
	}

	static List<ObligationsEvent> open(ObligationsState state, OpenClawback ask) {
		requireUntied(ask.by());
		requireNewCase(state, ask);
		requireSomethingToClaim(state, ask.award());
		return switch (ask.basis()) {
			case Basis.BrokenObligation basis -> openOnBreak(state, ask, basis);
			case Basis.Finding finding -> openOnFinding(state, ask, finding);
		};
	}

	private static List<ObligationsEvent> openOnBreak(ObligationsState state, OpenClawback ask,
			Basis.BrokenObligation basis) {
		Obligation obligation = state.obligations().get(basis.obligation());
		if (!(obligation instanceof Obligation.Broken broken) || !obligation.award().equals(ask.award())) {
			throw ClawbackRule.OBLIGATION_IS_BROKEN
				.violatedBecause(basis.obligation() + " 未认定违反", basis.obligation() + " is not found broken")
				.instead("先登记迁移，或者以其他事由立案", "record the move first, or open the case on a finding");
		}
		Move move = state.move(broken.by()).orElseThrow();
		Text because = Wording.barredByMove(move, broken.terms());
		return new Story(state)
			.tell(opened(state, ask, Grounds.BROKEN_OBLIGATION, broken, because,
					Stream.of(broken.terms().citation(), broken.terms().repaymentCitation()).distinct().toList()))
			.events();
	}

	/**
	 * I: a finding bars from the day of the notice, as payments can be resumed but not
	 * unmade; a withdrawal lifts the bar.
	 */
	private static List<ObligationsEvent> openOnFinding(ObligationsState state, OpenClawback ask,
			Basis.Finding finding) {
		Text because = Wording.barredByFinding(finding);
		Story story = new Story(state);
		story.tell(opened(state, ask, finding.grounds(), null, because, List.of(finding.citation())));
		String document = state.title(ask.award()).documentNumber();
		if (!state.isBarred(document)) {
			story.tell(new BeneficiaryBarred(ask.beneficiary(), document, ask.award(), because, finding.citation(),
					ask.openedAt()));
		}
		return story.events();
	}

	static List<ObligationsEvent> answer(ObligationsState state, AnswerNotice ask) {
		ClawbackCase clawback = requireUndecided(state, ask.clawback());
		return List.of(new ClawbackAnswered(ask.beneficiary(), clawback.id(), clawback.award(), ask.answer(),
				ask.receivedAt()));
	}

	static List<ObligationsEvent> endAnswerPeriod(ObligationsState state, EndAnswerPeriod ask) {
		ClawbackCase clawback = require(state, ask.clawback());
		if (!(clawback instanceof ClawbackCase.Notified)) {
			return List.of();
		}
		requireHeard(clawback, ask.at());
		return List.of(new AnswerPeriodEnded(ask.beneficiary(), clawback.id(), clawback.award(), ask.at()));
	}

	static List<ObligationsEvent> withdraw(ObligationsState state, WithdrawClawback ask) {
		ClawbackCase clawback = requireUndecided(state, ask.clawback());
		requireDecider(clawback, ask.by());
		Story story = new Story(state);
		story.tell(new ClawbackWithdrawn(ask.beneficiary(), clawback.id(), clawback.award(), ask.reason(),
				clawback.received().total(), ask.by().subject(), ask.decidedAt()));
		ClawbackCase.Breach breach = clawback.file().broken();
		if (breach != null) {
			Obligation broken = state.obligation(breach.obligation()).orElseThrow();
			List<Reference> moves = state.movesThatBreak(broken).stream().map(Move::reference).toList();
			Standing.takeBack(story, ask.beneficiary(), broken, moves, ask.reason(), ask.decidedAt());
		}
		Standing.restoreWhereNothingStands(story, ask.beneficiary(), ask.reason(), ask.decidedAt());
		return story.events();
	}

	static ClawbackCase require(ObligationsState state, ClawbackId id) {
		return state.clawback(id)
			.orElseThrow(() -> ClawbackRule.CASE_IS_KNOWN.violatedBecause(id + " 未立案", id + " was never opened"));
	}

	static ClawbackCase requireUndecided(ObligationsState state, ClawbackId id) {
		ClawbackCase clawback = require(state, id);
		if (!clawback.isUndecided()) {
			throw ClawbackRule.DECIDED_ONCE.violatedBecause(id + " 已作出决定", id + " is decided");
		}
		return clawback;
	}

	static void requireHeard(ClawbackCase clawback, Instant at) {
		if (!clawback.isHeardAt(at)) {
			throw ClawbackRule.HEARD_BEFORE_DEMAND.violatedBecause("陈述申辩期限至" + clawback.file().answerBy() + "，尚未收到陈述申辩",
					"no answer yet, and the period to answer lasts until the end of " + clawback.file().answerBy());
		}
	}

	static void requireDecider(ClawbackCase clawback, Officer by) {
		requireUntied(by);
		if (by.isSamePersonAs(clawback.file().openedBy())) {
			throw ClawbackRule.OPENER_DOES_NOT_DECIDE.violatedBecause("您是本案的立案人", "you opened this case")
				.instead("由其他追回经办人员作出决定", "another clawback officer decides");
		}
	}

	static void requireUntied(Officer by) {
		if (by.tied()) {
			throw ClawbackRule.OFFICER_IS_NOT_TIED.violatedBecause("您与该单位有利害关系", "you are tied to this organisation");
		}
	}

	private static void requireNewCase(ObligationsState state, OpenClawback ask) {
		if (state.clawback(ask.clawback()).isPresent()) {
			throw ClawbackRule.ONE_OPEN_CASE.violatedBecause(ask.clawback() + " 已立案",
					ask.clawback() + " was opened before");
		}
		state.openCaseOf(ask.award()).ifPresent(open -> {
			throw ClawbackRule.ONE_OPEN_CASE.violatedBecause(open.id() + " 尚未结案", open.id() + " is open");
		});
	}

	private static void requireSomethingToClaim(ObligationsState state, AwardId award) {
		if (state.award(award).title() == null || !state.unclaimed(award).total().isPositive()) {
			throw ClawbackRule.AWARD_WAS_PAID
				.violatedBecause(award + " 没有已支付且未退回的资金", "nothing is paid under " + award + " that has not come back")
				.instead("限制已经生效的，待支付确认后再立案", "a bar that stands goes on; open the case once a payment is confirmed");
		}
	}

	private static ClawbackOpened opened(ObligationsState state, OpenClawback ask, Grounds grounds,
			Obligation.@Nullable Broken broken, Text because, List<String> citations) {
		WorkingDays.Day answerBy = WORKING_DAYS.after(CityTime.dateOf(ask.openedAt()), ask.answerWorkingDays());
		Award.Title title = state.title(ask.award());
		return new ClawbackOpened(ask.beneficiary(), ask.clawback(), ask.award(), title.documentNumber(), grounds,
				broken == null ? null : broken.id(), broken == null ? null : broken.by(),
				Wording.notice(title, because, answerBy.date()), citations, answerBy.date(), answerBy.provisional(),
				ask.by().subject(), ask.openedAt());
	}

}
