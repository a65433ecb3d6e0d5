package grants.application.domain;

import grants.application.command.DiscardDraft;
import grants.application.command.SaveDraft;
import grants.application.command.StartDraft;
import grants.application.event.DraftDiscarded;
import grants.application.event.DraftSaved;
import grants.application.event.DraftStarted;

/** What a draft answers to each command. Pure. */
final class DraftDecisions {

	private DraftDecisions() {
	}

	static DraftStarted start(DraftState state, StartDraft ask) {
		if (!(state instanceof DraftState.None)) {
			throw DraftRule.STARTED_ONCE.violatedBecause("草稿 " + ask.draftId() + " 已存在",
					"draft " + ask.draftId() + " exists already");
		}
		return new DraftStarted(ask.draftId(), ask.beneficiary(), ask.measureId(), ask.content(), ask.receivedAt());
	}

	static DraftSaved save(DraftState state, SaveDraft ask) {
		state.openAt(ask.expectedVersion());
		return new DraftSaved(ask.draftId(), ask.content(), ask.receivedAt());
	}

	static DraftDiscarded discard(DraftState state, DiscardDraft ask) {
		state.openAt(ask.expectedVersion());
		return new DraftDiscarded(ask.draftId(), ask.receivedAt());
	}

}
