package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.ReleasedBecause;

/** An entry stands no longer; its place is free. */
public record EntryStruck(CallEntry entry, ReleasedBecause because, Instant struckAt) implements RegisterEvent {

	@Override
	public CallId callId() {
		return entry.callId();
	}

}
