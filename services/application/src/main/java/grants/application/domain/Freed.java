package grants.application.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import grants.application.event.EntitlementEvent;
import grants.application.event.EvidenceFreed;
import grants.application.vocabulary.Held;
import grants.application.vocabulary.HoldId;

/**
 * The evidence that comes free by a decision: however a claim ends, what it alone needed
 * is given up in the same commit.
 */
final class Freed {

	private Freed() {
	}

	/** The events, and what they free. */
	static List<EntitlementEvent> with(List<EntitlementEvent> events, EntitlementState before, Instant at) {
		EntitlementState after = before;
		for (EntitlementEvent event : events) {
			after = after.after(event);
		}
		List<Held> unneeded = unneeded(before, after);
		if (unneeded.isEmpty()) {
			return events;
		}
		List<EntitlementEvent> all = new ArrayList<>(events);
		all.add(new EvidenceFreed(events.getFirst().beneficiary(), unneeded, at));
		return all;
	}

	private static List<Held> unneeded(EntitlementState before, EntitlementState after) {
		SortedSet<HoldId> given = new TreeSet<>();
		before.live()
			.filter(claim -> !after.known(claim.application()).isLive())
			.forEach(ended -> given.addAll(ended.submission().holds()));
		return given.stream()
			.filter(hold -> !after.needs(hold))
			.map(hold -> new Held(hold, before.turnOf(hold)))
			.toList();
	}

}
