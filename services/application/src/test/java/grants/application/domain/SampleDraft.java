package grants.application.domain;

import java.time.Instant;

import grants.application.command.DiscardDraft;
import grants.application.command.SaveDraft;
import grants.application.command.StartDraft;
import grants.application.event.DraftDiscarded;
import grants.application.event.DraftSaved;
import grants.application.event.DraftStarted;
import grants.application.vocabulary.DraftId;
import grants.kernel.Sealed;
import grants.runtime.testing.TestSeals;

/** The commands and events of one draft in a test. */
final class SampleDraft {

	static final DraftId ID = DraftId.of(Filing.number(1, SampleTerms.settling()).id());

	static final Instant AT = Instant.parse("2025-08-01T01:00:00Z");

	static final Sealed EMPTY = TestSeals.form("an empty draft");

	static final Sealed FILLED = TestSeals.form("a draft that was filled in");

	static final DraftStarted STARTED = new DraftStarted(ID, Filing.BENEFICIARY, "D19-1a", EMPTY, AT);

	static final DraftSaved SAVED = new DraftSaved(ID, FILLED, AT);

	static final DraftDiscarded DISCARDED = new DraftDiscarded(ID, AT);

	private SampleDraft() {
	}

	static StartDraft start() {
		return new StartDraft(ID, Filing.BENEFICIARY, "D19-1a", EMPTY, AT);
	}

	static SaveDraft save(long expectedVersion) {
		return new SaveDraft(ID, expectedVersion, FILLED, AT);
	}

	static DiscardDraft discard(long expectedVersion) {
		return new DiscardDraft(ID, expectedVersion, AT);
	}

}
