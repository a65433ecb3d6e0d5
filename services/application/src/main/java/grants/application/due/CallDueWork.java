package grants.application.due;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import grants.application.command.CloseCall;
import grants.application.command.FreeCallWindow;
import grants.application.command.ReleaseEntry;
import grants.application.command.StrikeEntry;
import grants.application.event.ApplicationEvent;
import grants.application.event.CallCancelled;
import grants.application.event.CallExtended;
import grants.application.event.CallOpened;
import grants.application.event.EntryMade;
import grants.application.event.EntryReleased;
import grants.application.event.ReceivedUnderCall;
import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.CallsId;
import grants.application.vocabulary.EntitlementsId;
import grants.application.vocabulary.ReleasedBecause;
import grants.kernel.ApplicationId;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueChange.Cancel;
import grants.runtime.due.DueChange.Schedule;
import grants.runtime.due.DueItem;
import grants.runtime.history.RecordedEvent;

/**
 * What happens to calls by itself. A call closes when its closing instant is over, and
 * its window is free when it was cancelled. An entry of which no claim came is released,
 * and what the claims have released is struck.
 */
final class CallDueWork {

	/**
	 * From the entry to the claim it takes milliseconds, unless a process or the store
	 * fails; so long somebody who is cut off may try again and is not late.
	 */
	static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final String CLOSE = "call-close";

	private static final String FREE = "call-window";

	private static final String UNCLAIMED = "entry-unclaimed";

	private static final String ENDED = "entry-ended";

	private static final String NEVER_CLAIMED = "entry-never-claimed";

	private static final Set<String> KINDS = Set.of(CLOSE, FREE, UNCLAIMED, ENDED, NEVER_CLAIMED);

	private CallDueWork() {
	}

	static boolean does(DueItem item) {
		return KINDS.contains(item.kind());
	}

	static List<DueChange> changes(RecordedEvent event) {
		Instant now = event.recordedAt();
		return switch ((ApplicationEvent) event.payload()) {
			case CallOpened e -> List.of(close(e.callId(), e.measureId(), e.call().overAt()));
			case CallExtended e -> List.of(close(e.callId(), e.measureId(), e.closesAt().plusNanos(1)));
			case CallCancelled e -> List.of(new Cancel(CLOSE + ":" + e.callId()),
					schedule(FREE + ":" + e.callId(), FREE, new CallsId(e.measureId()).toString(), now));
			case EntryMade e -> List.of(schedule(id(UNCLAIMED, e.entry()), UNCLAIMED,
					new EntitlementsId(e.beneficiary()).toString(), now.plus(PATIENCE)));
			case ReceivedUnderCall e -> List.of(new Cancel(id(UNCLAIMED, e.entry())));
			case EntryReleased e ->
				List.of(new Cancel(id(UNCLAIMED, e.entry())), strike(e.entry(), kindOf(e.because()), now));
			default -> List.of();
		};
	}

	static Object commandFor(DueItem item) {
		return switch (item.kind()) {
			case CLOSE -> new CloseCall(callOf(item), measureOf(item), item.dueAt());
			case FREE -> new FreeCallWindow(callOf(item), measureOf(item), item.dueAt());
			case UNCLAIMED ->
				new ReleaseEntry(EntitlementsId.ofStream(item.target()).beneficiary(), entryOf(item), item.dueAt());
			case ENDED -> new StrikeEntry(entryOf(item), ReleasedBecause.CLAIM_ENDED, item.dueAt());
			case NEVER_CLAIMED -> new StrikeEntry(entryOf(item), ReleasedBecause.NEVER_CLAIMED, item.dueAt());
			default -> throw new IllegalArgumentException("not ours: " + item);
		};
	}

	/** One item a call: an extension moves it. */
	private static DueChange close(CallId call, String measureId, Instant overAt) {
		return schedule(CLOSE + ":" + call, CLOSE, new CallsId(measureId).toString(), overAt);
	}

	private static DueChange strike(CallEntry entry, String kind, Instant now) {
		return schedule(id(kind, entry), kind, entry.callId().value(), now);
	}

	private static String kindOf(ReleasedBecause because) {
		return switch (because) {
			case CLAIM_ENDED -> ENDED;
			case NEVER_CLAIMED -> NEVER_CLAIMED;
		};
	}

	private static DueChange schedule(String id, String kind, String target, Instant dueAt) {
		return new Schedule(new DueItem(id, kind, target, dueAt));
	}

	private static String id(String kind, CallEntry entry) {
		return kind + ":" + entry.callId() + ":" + entry.applicationId() + ":" + entry.turn();
	}

	private static CallId callOf(DueItem item) {
		return new CallId(item.id().split(":")[1]);
	}

	private static String measureOf(DueItem item) {
		return CallsId.ofStream(item.target()).measureId();
	}

	private static CallEntry entryOf(DueItem item) {
		String[] about = item.id().split(":");
		return new CallEntry(new CallId(about[1]), new ApplicationId(about[2]), Integer.parseInt(about[3]));
	}

}
