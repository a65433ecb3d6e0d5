package grants.clawback.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

import grants.clawback.event.ObligationsEvent;
import grants.clawback.event.RepaymentReceived;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Shares;
import grants.kernel.AwardId;

/**
 * What is known about one beneficiary: immutable, folded from its events, everything in
 * the order in which it became known.
 *
 * @param repayments by the bank's reference
 * @param instructions payments that were counted
 * @param barred documents under which nothing more is awarded or paid
 */
record ObligationsState(SequencedMap<AwardId, Award> awards, SequencedMap<ObligationId, Obligation> obligations,
		SequencedMap<Reference, Move> moves, SequencedMap<ClawbackId, ClawbackCase> cases,
		Map<Reference, RepaymentReceived> repayments, Set<String> instructions, Set<String> barred) {

	static final ObligationsState EMPTY = new ObligationsState(new LinkedHashMap<>(), new LinkedHashMap<>(),
			new LinkedHashMap<>(), new LinkedHashMap<>(), Map.of(), Set.of(), Set.of());

	ObligationsState {
		awards = Collections.unmodifiableSequencedMap(awards);
		obligations = Collections.unmodifiableSequencedMap(obligations);
		moves = Collections.unmodifiableSequencedMap(moves);
		cases = Collections.unmodifiableSequencedMap(cases);
	}

	ObligationsState evolve(ObligationsEvent event) {
		return Folding.fold(this, event);
	}

	Award award(AwardId id) {
		return awards.getOrDefault(id, Award.unheardOf(id));
	}

	Optional<Obligation> obligation(ObligationId id) {
		return Optional.ofNullable(obligations.get(id));
	}

	Optional<Move> move(Reference reference) {
		return Optional.ofNullable(moves.get(reference));
	}

	Optional<ClawbackCase> clawback(ClawbackId id) {
		return Optional.ofNullable(cases.get(id));
	}

	List<Obligation> obligationsBrokenBy(Reference move) {
		return obligations.values().stream().filter(o -> o.isBrokenBy(move)).toList();
	}

	List<Obligation> obligationsOf(AwardId award) {
		return obligations.values().stream().filter(o -> o.award().equals(award)).toList();
	}

	/** Moves that break it, the earliest effective first. */
	List<Move> movesThatBreak(Obligation obligation) {
		return moves.values()
			.stream()
			.filter(m -> m.breaks(obligation) && award(obligation.award()).bindsOn(m.effectiveOn()))
			.sorted(Comparator.comparing(Move::effectiveOn))
			.toList();
	}

	List<ClawbackCase> casesOf(AwardId award) {
		return cases.values().stream().filter(c -> c.award().equals(award)).toList();
	}

	Optional<ClawbackCase> openCaseOf(AwardId award) {
		return casesOf(award).stream().filter(ClawbackCase::isOpen).findFirst();
	}

	/**
	 * What was paid under the award, is not claimed in any case, and has not come back:
	 * CLAW-CAP holds because nothing else is ever demanded.
	 */
	Shares unclaimed(AwardId award) {
		return casesOf(award).stream().map(ClawbackCase::claimed).reduce(award(award).paid(), Shares::minus);
	}

	/** Of an award that is known, not only heard of by a payment. */
	Award.Title title(AwardId award) {
		Award.Title title = award(award).title();
		if (title == null) {
			throw new IllegalStateException(award + " is not known");
		}
		return title;
	}

	boolean isBarred(String documentNumber) {
		return barred.contains(documentNumber);
	}

	/** Whether a broken commitment or a case under the document stands. */
	boolean hasReasonToBar(String documentNumber) {
		return obligations.values().stream().anyMatch(o -> o.isBroken() && award(o.award()).isUnder(documentNumber))
				|| cases.values().stream().anyMatch(c -> c.bars(documentNumber));
	}

	ObligationsState with(Award award) {
		return new ObligationsState(put(awards, award.id(), award), obligations, moves, cases, repayments, instructions,
				barred);
	}

	ObligationsState with(Obligation obligation) {
		return new ObligationsState(awards, put(obligations, obligation.id(), obligation), moves, cases, repayments,
				instructions, barred);
	}

	ObligationsState with(Move move) {
		return new ObligationsState(awards, obligations, put(moves, move.reference(), move), cases, repayments,
				instructions, barred);
	}

	ObligationsState with(ClawbackCase clawback) {
		return new ObligationsState(awards, obligations, moves, put(cases, clawback.id(), clawback), repayments,
				instructions, barred);
	}

	ObligationsState withRepayment(RepaymentReceived repayment) {
		return new ObligationsState(awards, obligations, moves, cases,
				put(repayments, repayment.reference(), repayment), instructions, barred);
	}

	ObligationsState withInstruction(String instruction) {
		return new ObligationsState(awards, obligations, moves, cases, repayments, add(instructions, instruction),
				barred);
	}

	ObligationsState barring(String documentNumber) {
		return new ObligationsState(awards, obligations, moves, cases, repayments, instructions,
				add(barred, documentNumber));
	}

	ObligationsState restoring(String documentNumber) {
		SequencedSet<String> rest = new LinkedHashSet<>(barred);
		rest.remove(documentNumber);
		return new ObligationsState(awards, obligations, moves, cases, repayments, instructions, rest);
	}

	private static <K, V> SequencedMap<K, V> put(Map<K, V> map, K key, V value) {
		SequencedMap<K, V> copy = new LinkedHashMap<>(map);
		copy.put(key, value);
		return copy;
	}

	private static SequencedSet<String> add(Set<String> set, String value) {
		SequencedSet<String> copy = new LinkedHashSet<>(set);
		copy.add(value);
		return copy;
	}

}
