package grants.runtime.command;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The aggregates that commands have needed last in this process. Only what the log says
 * is remembered, and only to save reading it again: whoever uses it reads what has come
 * since.
 */
final class Memory {

	/**
	 * From how many events all that is remembered may have been made together; as a state
	 * hardly holds more than its events, that bounds the memory: some 30 MB. The one used
	 * last stays in any case.
	 */
	static final long MAX_EVENTS = 100_000;

	/** What a small one costs all the same, in events. */
	private static final long LEAST = 10;

	private final long maxEvents;

	/** The one used longest ago first. */
	private final Map<String, Remembered> byStream = new LinkedHashMap<>(16, 0.75f, true);

	private long events;

	Memory(long maxEvents) {
		this.maxEvents = maxEvents;
	}

	synchronized @Nullable Remembered of(String stream) {
		return byStream.get(stream);
	}

	/** Takes the place of what was remembered of the stream, unless that is newer. */
	synchronized void keep(String stream, Remembered state) {
		Remembered before = byStream.get(stream);
		if (before != null && before.last() > state.last()) {
			return;
		}
		byStream.put(stream, state);
		events += cost(state) - (before == null ? 0 : cost(before));
		Iterator<Remembered> oldest = byStream.values().iterator();
		while (events > maxEvents && byStream.size() > 1) {
			events -= cost(oldest.next());
			oldest.remove();
		}
	}

	synchronized void forget(String stream) {
		Remembered before = byStream.remove(stream);
		events -= before == null ? 0 : cost(before);
	}

	/** Of all that is remembered. */
	synchronized long events() {
		return events;
	}

	private static long cost(Remembered state) {
		return Math.max(LEAST, state.last() + 1);
	}

}
