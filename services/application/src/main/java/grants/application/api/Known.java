package grants.application.api;

import java.util.List;

import grants.application.domain.DraftState;
import grants.application.domain.EntitlementState;
import grants.application.domain.HoldState;
import grants.application.event.DraftEvent;
import grants.application.event.DraftStarted;
import grants.application.event.EntitlementEvent;
import grants.application.event.EvidenceEvent;
import grants.application.vocabulary.DraftId;
import grants.application.vocabulary.EntitlementsId;
import grants.application.vocabulary.HoldId;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.history.History;
import grants.runtime.history.RecordedEvent;
import grants.runtime.web.NotFound;
import org.springframework.stereotype.Component;

/** What the aggregates know, from the log and so never late. */
@Component
class Known {

	private static final Text DRAFT = Text.of("草稿", "draft");

	private static final Text APPLICATION = Text.of("申报", "application");

	private final History history;

	Known(History history) {
		this.history = history;
	}

	/**
	 * The draft.
	 * @throws NotFound if there is none
	 */
	KnownDraft draft(DraftId id) {
		return draft(id, DRAFT, id.value());
	}

	/**
	 * The draft that the application was made from; it may not have been submitted.
	 * @throws NotFound if there is none
	 */
	KnownDraft draftOf(ApplicationId id) {
		return draft(DraftId.of(id), APPLICATION, id.value());
	}

	private KnownDraft draft(DraftId id, Text kind, String sought) {
		List<DraftEvent> events = history.stream(id.value()).stream().map(e -> (DraftEvent) e.payload()).toList();
		if (events.isEmpty()) {
			throw NotFound.of(kind, sought);
		}
		DraftState state = DraftState.NONE;
		for (DraftEvent event : events) {
			state = state.after(event);
		}
		return new KnownDraft(id, ((DraftStarted) events.getFirst()).beneficiary(), state);
	}

	/** All claims of the beneficiary; nothing if it never had one. */
	EntitlementState entitlements(SocialCreditCode beneficiary) {
		EntitlementState state = EntitlementState.EMPTY;
		for (RecordedEvent event : events(beneficiary)) {
			state = state.after((EntitlementEvent) event.payload());
		}
		return state;
	}

	List<RecordedEvent> events(SocialCreditCode beneficiary) {
		return history.stream(new EntitlementsId(beneficiary).toString());
	}

	/** Who keeps a piece of evidence. */
	HoldState hold(HoldId id) {
		HoldState state = HoldState.FREE;
		for (RecordedEvent event : history.stream(id.value())) {
			state = state.after((EvidenceEvent) event.payload());
		}
		return state;
	}

	NotFound noApplication(ApplicationId id) {
		return NotFound.of(APPLICATION, id.value());
	}

	/** A draft that exists. */
	record KnownDraft(DraftId id, SocialCreditCode beneficiary, DraftState state) {
	}

}
