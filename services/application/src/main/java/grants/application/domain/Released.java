package grants.application.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import grants.application.event.EntitlementEvent;
import grants.application.event.EntryReleased;
import grants.application.vocabulary.ReleasedBecause;

/**
 * The entries in registers of calls that come free by a decision: however a claim ends,
 * its entry is released in the same commit, and never before.
 */
final class Released {

	private Released() {
	}

	/** The events, and the entries that they release. */
	static List<EntitlementEvent> with(List<EntitlementEvent> events, EntitlementState before, Instant at) {
		EntitlementState after = before;
		for (EntitlementEvent event : events) {
			after = after.after(event);
		}
		List<EntitlementEvent> all = new ArrayList<>(events);
		EntitlementState now = after;
		now.callEntries()
			.ofClaims()
			.filter(entry -> !now.known(entry.applicationId()).isLive())
			.forEach(entry -> all
				.add(new EntryReleased(events.getFirst().beneficiary(), entry, ReleasedBecause.CLAIM_ENDED, at)));
		return all;
	}

}
