package grants.clawback.domain;

import java.util.Optional;
import java.util.function.UnaryOperator;

import grants.clawback.domain.ClawbackCase.Breach;
import grants.clawback.domain.Obligation.Commitment;
import grants.clawback.event.AnswerPeriodEnded;
import grants.clawback.event.AwardCancelled;
import grants.clawback.event.AwardNoted;
import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.BeneficiaryRestored;
import grants.clawback.event.BreakTakenBack;
import grants.clawback.event.ClawbackAnswered;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.event.ClawbackRepaid;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationEnded;
import grants.clawback.event.ObligationFulfilled;
import grants.clawback.event.ObligationStarted;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.event.PaymentRecorded;
import grants.clawback.event.RepaymentDemanded;
import grants.clawback.event.RepaymentReceived;
import grants.clawback.event.ResidencyMoveCorrected;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.Shares;

/** What each event makes of the state; an event that can't follow stops the aggregate. */
final class Folding {

	private Folding() {
	}

	static ObligationsState fold(ObligationsState state, ObligationsEvent event) {
		return switch (event) {
			case AwardNoted e ->
				state.with(state.award(e.award()).titled(new Award.Title(e.documentNumber(), e.measure())));
			case AwardCancelled e ->
				state.with(state.award(e.award()).cancel(new Award.Cancellation(e.reason(), e.cancelledAt())));
			case ObligationStarted e -> first(state.obligation(e.obligation()), state)
				.with(new Obligation.Watched(new Commitment(e.obligation(), e.award(), e.terms())));
			case ResidencyMoveRecorded e -> first(state.move(e.reference()), state).with(Move.of(e));
			case ObligationBroken e -> obligation(state, e.obligation(), o -> o.breakBy(e.reference()));
			case BeneficiaryBarred e -> state.barring(e.documentNumber());
			case ResidencyMoveCorrected e -> state.with(state.move(e.reference()).orElseThrow().correct());
			case BreakTakenBack e -> obligation(setAside(state, e), e.obligation(), Obligation::takeBack);
			case BeneficiaryRestored e -> state.restoring(e.documentNumber());
			case ObligationFulfilled e -> obligation(state, e.obligation(), Obligation::fulfil);
			case ObligationEnded e -> obligation(state, e.obligation(), Obligation::end);
			case PaymentRecorded e -> state.with(state.award(e.award()).pay(Shares.of(e.treasury(), e.amount())))
				.withInstruction(e.instructionId());
			case ClawbackOpened e ->
				first(state.clawback(e.clawback()), state).with(new ClawbackCase.Notified(file(e)));
			case ClawbackAnswered e -> clawback(state, e.clawback(), ClawbackCase::hear);
			case AnswerPeriodEnded e -> clawback(state, e.clawback(), ClawbackCase::hear);
			case RepaymentDemanded e -> clawback(state, e.clawback(), c -> c.demand(new Shares(e.shares())));
			case RepaymentReceived e ->
				clawback(state, e.clawback(), c -> c.receive(new Shares(e.shares()))).withRepayment(e);
			case ClawbackRepaid e -> clawback(state, e.clawback(), ClawbackCase::repaid);
			case ClawbackWithdrawn e -> clawback(state, e.clawback(), ClawbackCase::withdraw);
		};
	}

	private static ObligationsState first(Optional<?> known, ObligationsState state) {
		if (known.isPresent()) {
			throw new IllegalStateException("happened before: " + known.get());
		}
		return state;
	}

	private static ObligationsState obligation(ObligationsState state, ObligationId id,
			UnaryOperator<Obligation> change) {
		return state.with(change.apply(state.obligation(id).orElseThrow()));
	}

	private static ObligationsState clawback(ObligationsState state, ClawbackId id,
			UnaryOperator<ClawbackCase> change) {
		return state.with(change.apply(state.clawback(id).orElseThrow()));
	}

	private static ObligationsState setAside(ObligationsState state, BreakTakenBack event) {
		ObligationsState after = state;
		for (Move move : state.moves().values()) {
			after = after.with(move.setAside(event.references(), event.obligation()));
		}
		return after;
	}

	private static ClawbackCase.File file(ClawbackOpened event) {
		Breach broken = event.obligation() == null || event.reference() == null ? null
				: new Breach(event.obligation(), event.reference());
		return new ClawbackCase.File(event.clawback(), event.award(), event.documentNumber(), broken, event.citations(),
				event.answerBy(), event.openedBy());
	}

}
