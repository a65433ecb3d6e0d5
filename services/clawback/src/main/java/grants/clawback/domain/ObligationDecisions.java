package grants.clawback.domain;

import java.util.List;

import grants.clawback.command.CorrectResidencyMove;
import grants.clawback.command.EndObligations;
import grants.clawback.command.FulfilObligation;
import grants.clawback.command.RecordPayment;
import grants.clawback.command.RecordResidencyMove;
import grants.clawback.command.StartObligations;
import grants.clawback.event.AwardCancelled;
import grants.clawback.event.AwardNoted;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationStarted;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.event.PaymentRecorded;
import grants.clawback.event.ResidencyMoveCorrected;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.City;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.Shares;

/** What is promised, kept, broken and paid. */
final class ObligationDecisions {

	private static final City CITY = City.zhengzhou();

	private ObligationDecisions() {
	}

	/** A move that was reported before the award breaks what it breaks at once. */
	static List<ObligationsEvent> start(ObligationsState state, StartObligations ask) {
		Story story = new Story(state);
		if (state.award(ask.award()).title() != null) {
			return story.events();
		}
		story.tell(new AwardNoted(ask.beneficiary(), ask.award(), ask.documentNumber(), ask.measure(), ask.amount(),
				ask.receivedAt()));
		for (int n = 0; n < ask.obligations().size(); n++) {
			ObligationId id = ObligationId.of(ask.award(), n);
			story.tell(new ObligationStarted(ask.beneficiary(), ask.award(), id, ask.obligations().get(n),
					ask.receivedAt()));
			Standing.breakIfMoved(story, ask.beneficiary(), id, ask.receivedAt());
			Standing.endIfCancelled(story, ask.beneficiary(), id);
		}
		return story.events();
	}

	/**
	 * Refused if anything was paid under the award: disbursement would not have cancelled
	 * it, so somebody has to look. Hence no case can be open on a cancelled award, as a
	 * case needs a payment.
	 */
	static List<ObligationsEvent> end(ObligationsState state, EndObligations ask) {
		Story story = new Story(state);
		Award award = state.award(ask.award());
		if (award.cancelled() != null) {
			return story.events();
		}
		if (award.paid().total().isPositive()) {
			throw ObligationRule.CANCELLED_UNPAID.violatedBecause(
					ask.award() + " 已支付 " + award.paid().total().shown().zh(),
					award.paid().total().shown().en() + " was paid under " + ask.award());
		}
		story.tell(
				new AwardCancelled(ask.beneficiary(), ask.award(), ask.reason(), ask.cancelledAt(), ask.receivedAt()));
		for (Obligation obligation : state.obligationsOf(ask.award())) {
			Standing.release(story, ask.beneficiary(), obligation, ask.reason(), ask.receivedAt());
		}
		Standing.restoreWhereNothingStands(story, ask.beneficiary(), ask.reason(), ask.receivedAt());
		return story.events();
	}

	static List<ObligationsEvent> recordMove(ObligationsState state, RecordResidencyMove ask) {
		Story story = new Story(state);
		Move known = state.moves().get(ask.reference());
		if (known != null && known.isWhat(ask)) {
			return story.events();
		}
		if (known != null) {
			throw ObligationRule.REFERENCE_NAMES_ONE_MOVE
				.violatedBecause(ask.reference() + " 已记录为另一次迁移", ask.reference() + " is on record as another move")
				.instead("有误的，先更正原记录，再以新编号登记",
						"correct the recorded one, then record the right one under its own number");
		}
		story.tell(new ResidencyMoveRecorded(ask.beneficiary(), ask.reference(), ask.relation(), ask.from(), ask.to(),
				ask.effectiveOn(), CITY.isLeftBy(ask.from(), ask.to()), ask.receivedAt()));
		for (ObligationId id : state.obligations().keySet()) {
			Standing.breakIfMoved(story, ask.beneficiary(), id, ask.receivedAt());
		}
		return story.events();
	}

	static List<ObligationsEvent> correctMove(ObligationsState state, CorrectResidencyMove ask) {
		CaseDecisions.requireUntied(ask.by());
		Move move = state.moves().get(ask.reference());
		if (move == null || move.corrected()) {
			throw ObligationRule.RECORDED_MOVE_IS_CORRECTED.violatedBecause(
					ask.reference() + (move == null ? " 没有记录" : " 已经更正"),
					ask.reference() + (move == null ? " is not on record" : " was corrected before"));
		}
		Story story = new Story(state);
		story.tell(new ResidencyMoveCorrected(ask.beneficiary(), ask.reference(), ask.reason(), ask.by().subject(),
				ask.receivedAt()));
		for (Obligation broken : state.obligationsBrokenBy(ask.reference())) {
			withdrawCasesAbout(story, broken, ask);
			Standing.takeBack(story, ask.beneficiary(), broken, List.of(ask.reference()), ask.reason(),
					ask.receivedAt());
		}
		Standing.restoreWhereNothingStands(story, ask.beneficiary(), ask.reason(), ask.receivedAt());
		return story.events();
	}

	static List<ObligationsEvent> recordPayment(ObligationsState state, RecordPayment ask) {
		Story story = new Story(state);
		if (state.instructions().contains(ask.instructionId())) {
			return story.events();
		}
		Shares paid = state.award(ask.award()).paid().plus(Shares.of(ask.treasury(), ask.amount()));
		return story
			.tell(new PaymentRecorded(ask.beneficiary(), ask.award(), ask.instructionId(), ask.treasury(), ask.amount(),
					ask.valueDate(), paid.total(), ask.receivedAt()))
			.events();
	}

	static List<ObligationsEvent> fulfil(ObligationsState state, FulfilObligation ask) {
		Obligation obligation = state.obligation(ask.obligation())
			.orElseThrow(() -> ObligationRule.OBLIGATION_IS_KNOWN.violatedBecause(ask.obligation() + " 不存在",
					"there is no " + ask.obligation()));
		if (!obligation.isOverAt(ask.at())) {
			throw ObligationRule.FULFILLED_WHEN_OVER.violatedBecause("最后一日为" + obligation.terms().lastDay(),
					"its last day is " + obligation.terms().lastDay());
		}
		Story story = new Story(state);
		Standing.fulfilIfOver(story, ask.beneficiary(), ask.obligation(), ask.at());
		return story.events();
	}

	private static void withdrawCasesAbout(Story story, Obligation broken, CorrectResidencyMove ask) {
		for (ClawbackCase about : story.state().casesOf(broken.award())) {
			ClawbackCase.Breach breach = about.file().broken();
			boolean rests = breach != null && breach.obligation().equals(broken.id())
					&& breach.move().equals(ask.reference());
			if (rests && !(about instanceof ClawbackCase.Withdrawn)) {
				story.tell(new ClawbackWithdrawn(ask.beneficiary(), about.id(), about.award(), ask.reason(),
						about.received().total(), ask.by().subject(), ask.receivedAt()));
			}
		}
	}

}
