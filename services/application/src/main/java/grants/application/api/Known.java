package grants.application.api;

import java.util.List;

import grants.application.domain.DraftState;
import grants.application.domain.EntitlementState;
import grants.application.domain.HoldState;
import grants.application.domain.ProfileState;
import grants.application.event.DraftEvent;
import grants.application.event.EntitlementEvent;
import grants.application.event.EvidenceEvent;
import grants.application.event.ProfileEvent;
import grants.application.vocabulary.DraftId;
import grants.application.vocabulary.EntitlementsId;
import grants.application.vocabulary.HoldId;
import grants.application.vocabulary.ProfileId;
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
		DraftState state = history.state(id.value(), DraftState.NONE,
				(before, event) -> before.after((DraftEvent) event.payload()));
		return switch (state) {
			case DraftState.None _ -> throw NotFound.of(kind, sought);
			case DraftState.Open open -> new KnownDraft(id, open.beneficiary(), open);
			case DraftState.Discarded discarded -> new KnownDraft(id, discarded.last().beneficiary(), discarded);
		};
	}

	/** What the beneficiary has stated about itself. */
	ProfileState profile(SocialCreditCode beneficiary) {
		return history.state(new ProfileId(beneficiary).toString(), ProfileState.NONE,
				(state, event) -> state.after((ProfileEvent) event.payload()));
	}

	/** All claims of the beneficiary; nothing if it never had one. */
	EntitlementState entitlements(SocialCreditCode beneficiary) {
		return history.state(new EntitlementsId(beneficiary).toString(), EntitlementState.EMPTY,
				(state, event) -> state.after((EntitlementEvent) event.payload()));
	}

	List<RecordedEvent> events(SocialCreditCode beneficiary) {
		return history.stream(new EntitlementsId(beneficiary).toString());
	}

	/** Who keeps a piece of evidence. */
	HoldState hold(HoldId id) {
		return history.state(id.value(), HoldState.FREE,
				(state, event) -> state.after((EvidenceEvent) event.payload()));
	}

	NotFound noApplication(ApplicationId id) {
		return NotFound.of(APPLICATION, id.value());
	}

	/** A draft that exists. */
	record KnownDraft(DraftId id, SocialCreditCode beneficiary, DraftState state) {
	}

}
