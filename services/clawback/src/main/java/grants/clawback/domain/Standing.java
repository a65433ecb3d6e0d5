package grants.clawback.domain;

import java.time.Instant;
import java.util.List;

import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.BeneficiaryRestored;
import grants.clawback.event.BreakTakenBack;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationEnded;
import grants.clawback.event.ObligationFulfilled;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.ObligationTerms;
import grants.clawback.vocabulary.Reference;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/**
 * What follows by itself from moves, from time and from the end of an award. LOCK-IN:
 * after every decision a commitment is broken if and only if a known move breaks it that
 * was neither corrected nor set aside, and took effect before its award was cancelled; a
 * document is barred if and only if a broken commitment or a case that was not withdrawn
 * stands under it.
 */
final class Standing {

	private Standing() {
	}

	/**
	 * Unbreaks it; another move may break it again at once, and its period may be over.
	 */
	static void takeBack(Story story, SocialCreditCode beneficiary, Obligation broken, List<Reference> references,
			String because, Instant at) {
		story.tell(new BreakTakenBack(beneficiary, broken.award(), broken.id(), references, because, at));
		breakIfMoved(story, beneficiary, broken.id(), at);
		endIfCancelled(story, beneficiary, broken.id());
		fulfilIfOver(story, beneficiary, broken.id(), at);
	}

	static void restoreWhereNothingStands(Story story, SocialCreditCode beneficiary, String because, Instant at) {
		for (String document : story.state().barred()) {
			if (!story.state().hasReasonToBar(document)) {
				story.tell(new BeneficiaryRestored(beneficiary, document, because, at));
			}
		}
	}

	static void breakIfMoved(Story story, SocialCreditCode beneficiary, ObligationId id, Instant at) {
		Obligation obligation = story.state().obligation(id).orElseThrow();
		List<Move> moves = story.state().movesThatBreak(obligation);
		if (obligation.isBroken() || moves.isEmpty()) {
			return;
		}
		Move move = moves.getFirst();
		AwardId award = obligation.award();
		ObligationTerms terms = obligation.terms();
		story.tell(new ObligationBroken(beneficiary, award, id, move.reference(), move.relation(), move.effectiveOn(),
				terms.citation(), at));
		String document = story.state().title(award).documentNumber();
		if (!story.state().isBarred(document)) {
			story.tell(new BeneficiaryBarred(beneficiary, document, award, Wording.barredByMove(move, terms),
					terms.repaymentCitation(), at));
		}
	}

	/**
	 * Releases a commitment of an award that was cancelled. What a move broke before that
	 * stays broken, and the bar with it: that nothing more is paid is a consequence of
	 * the break, and does not undo it. I: a break that took effect only afterwards was
	 * none.
	 */
	static void release(Story story, SocialCreditCode beneficiary, Obligation obligation, String because, Instant at) {
		boolean wasNone = obligation instanceof Obligation.Broken broken && story.state()
			.movesThatBreak(broken)
			.stream()
			.noneMatch(move -> move.reference().equals(broken.by()));
		if (wasNone) {
			takeBack(story, beneficiary, obligation, List.of(((Obligation.Broken) obligation).by()), because, at);
		}
		else {
			endIfCancelled(story, beneficiary, obligation.id());
		}
	}

	/** What was over before the cancellation is fulfilled, not ended. */
	static void endIfCancelled(Story story, SocialCreditCode beneficiary, ObligationId id) {
		Obligation obligation = story.state().obligation(id).orElseThrow();
		Award.Cancellation cancelled = story.state().award(obligation.award()).cancelled();
		if (obligation instanceof Obligation.Watched && cancelled != null && !obligation.isOverAt(cancelled.at())) {
			story.tell(new ObligationEnded(beneficiary, obligation.award(), id, cancelled.reason(), cancelled.at()));
		}
	}

	static void fulfilIfOver(Story story, SocialCreditCode beneficiary, ObligationId id, Instant at) {
		Obligation obligation = story.state().obligation(id).orElseThrow();
		if (obligation instanceof Obligation.Watched && obligation.isOverAt(at)) {
			story.tell(new ObligationFulfilled(beneficiary, obligation.award(), id, obligation.terms().lastDay(), at));
		}
	}

}
