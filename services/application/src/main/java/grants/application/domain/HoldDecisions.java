package grants.application.domain;

import java.util.List;
import java.util.Optional;

import grants.application.command.HoldEvidence;
import grants.application.command.ReleaseEvidence;
import grants.application.domain.HoldState.Holder;
import grants.application.event.EvidenceEvent;
import grants.application.event.EvidenceHeld;
import grants.application.event.EvidenceReleased;

/** What a piece of evidence answers to each command. Pure. */
final class HoldDecisions {

	private HoldDecisions() {
	}

	/**
	 * Held already on this turn or a later one: nothing has to change. Held on an earlier
	 * one: the claims have freed that, and its release is still on the way.
	 */
	static List<EvidenceEvent> hold(HoldState state, HoldEvidence ask) {
		Optional<Holder> holder = state.holder();
		if (holder.isPresent() && !holder.get().beneficiary().equals(ask.beneficiary())) {
			throw EntitlementRule.EVIDENCE_ONCE.violatedBecause("该材料已由其他单位用于同类型申报",
					"the evidence supports a claim of the same type by another organisation");
		}
		if (ask.turn() <= state.lastOver(ask.beneficiary())) {
			throw EvidenceNotHeld.refusal();
		}
		if (holder.isPresent() && holder.get().turn() >= ask.turn()) {
			return List.of();
		}
		return List
			.of(new EvidenceHeld(ask.holdId(), ask.beneficiary(), ask.turn(), ask.applicationId(), ask.receivedAt()));
	}

	/** A turn that is over already, or somebody else's hold: nothing has to change. */
	static List<EvidenceEvent> release(HoldState state, ReleaseEvidence ask) {
		return state.holder()
			.filter(holder -> holder.beneficiary().equals(ask.beneficiary()) && holder.turn() <= ask.turn())
			.<List<EvidenceEvent>>map(holder -> List
				.of(new EvidenceReleased(ask.holdId(), ask.beneficiary(), holder.turn(), ask.receivedAt())))
			.orElse(List.of());
	}

}
