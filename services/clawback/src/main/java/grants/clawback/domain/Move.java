package grants.clawback.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import grants.clawback.command.RecordResidencyMove;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.Division;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;

/**
 * A residency move as far as it is known.
 *
 * @param corrected whether it did not take place as recorded
 * @param setAsideFor commitments that it breaks no more, as a case about it was withdrawn
 */
record Move(Reference reference, Relation relation, Division from, Division to, LocalDate effectiveOn,
		boolean leavesCity, boolean corrected, Set<ObligationId> setAsideFor) {

	static Move of(ResidencyMoveRecorded event) {
		return new Move(event.reference(), event.relation(), event.from(), event.to(), event.effectiveOn(),
				event.leavesCity(), false, Set.of());
	}

	boolean breaks(Obligation obligation) {
		return leavesCity && !corrected && !setAsideFor.contains(obligation.id())
				&& obligation.terms().forbidsLeavingOn(effectiveOn);
	}

	boolean isWhat(RecordResidencyMove reported) {
		return relation == reported.relation() && from.equals(reported.from()) && to.equals(reported.to())
				&& effectiveOn.equals(reported.effectiveOn());
	}

	Move correct() {
		return new Move(reference, relation, from, to, effectiveOn, leavesCity, true, setAsideFor);
	}

	Move setAside(List<Reference> references, ObligationId obligation) {
		if (!references.contains(reference)) {
			return this;
		}
		Set<ObligationId> more = new HashSet<>(setAsideFor);
		more.add(obligation);
		return new Move(reference, relation, from, to, effectiveOn, leavesCity, corrected, Set.copyOf(more));
	}

}
