package grants.runtime.history;

import java.time.Duration;
import java.util.List;

/** What a reader of the log does with what it reads. */
public interface BatchHandler {

	/** Commits handed over at a time, if the handler asks for no fewer. */
	int MOST = 500;

	/**
	 * Has the effect of these events. It is called again with the same events if it
	 * throws, if the process ends before the position is saved, or if another instance
	 * takes over: the effect must be the same when it happens twice.
	 * @param batch events in the order of the log, of whole commits; never empty
	 */
	void handle(List<RecordedEvent> batch);

	/**
	 * The most commits to hand over at a time. Called by the thread that handles, before
	 * the batch and, to read ahead, before the one in front of it: the smaller answer
	 * holds.
	 * @param after position behind which they are
	 */
	default int most(long after) {
		return MOST;
	}

	/**
	 * Called when everything recorded so far has been handled, again and again while this
	 * instance reads.
	 * @return when to call again at the latest
	 */
	default Duration caughtUp() {
		return Duration.ofDays(1);
	}

}
