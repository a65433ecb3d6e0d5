package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.ReleasedBecause;

/** Strike an entry that the beneficiary's claims have released. */
public record StrikeEntry(CallEntry entry, ReleasedBecause because, Instant at) implements RegisterCommand {

	@Override
	public CallId callId() {
		return entry.callId();
	}

}
