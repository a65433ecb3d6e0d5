package grants.runtime.history;

import java.time.Duration;
import java.util.List;

/** What a reader of the log does with what it reads. */
public interface BatchHandler {

	/**
	 * Has the effect of these events. It is called again with the same events if it
	 * throws, if the process ends before the position is saved, or if another instance
	 * takes over: the effect must be the same when it happens twice.
	 * @param batch events in the order of the log, of whole commits; never empty
	 */
	void handle(List<RecordedEvent> batch);

	/**
	 * Called when everything recorded so far has been handled, again and again while this
	 * instance reads.
	 * @return when to call again at the latest
	 */
	default Duration caughtUp() {
		return Duration.ofDays(1);
	}

}
