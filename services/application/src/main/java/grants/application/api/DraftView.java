package grants.application.api;

import grants.application.api.Known.KnownDraft;
import grants.application.domain.DraftState.Discarded;
import grants.application.domain.DraftState.None;
import grants.application.domain.DraftState.Open;
import grants.application.domain.EntitlementState;
import grants.application.vocabulary.DraftContent;
import grants.application.vocabulary.DraftId;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;

/**
 * A draft as it is now.
 *
 * @param version to be named by whoever saves, discards or submits it
 * @param state {@code OPEN}, {@code DISCARDED} or {@code SUBMITTED}
 * @param applicationId of the application that it becomes when it is submitted
 */
record DraftView(DraftId draftId, SocialCreditCode beneficiary, String measureId, long version, String state,
		DraftContent content, ApplicationId applicationId) {

	static DraftView of(KnownDraft draft, EntitlementState entitlements, SealedDrafts sealed) {
		boolean submitted = entitlements.claim(draft.id().application()).isPresent();
		return switch (draft.state()) {
			case Open open -> of(draft.id(), open, submitted ? "SUBMITTED" : "OPEN", sealed);
			case Discarded(Open last) -> of(draft.id(), last, submitted ? "SUBMITTED" : "DISCARDED", sealed);
			case None _ -> throw new IllegalStateException(draft.id() + " was never started");
		};
	}

	private static DraftView of(DraftId id, Open draft, String state, SealedDrafts sealed) {
		return new DraftView(id, draft.beneficiary(), draft.measureId(), draft.version(), state,
				sealed.open(draft.content()), id.application());
	}

}
