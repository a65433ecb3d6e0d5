package grants.runtime.history;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How far a reader of the log has come, as this process knows it: exactly if it reads
 * here, else as the other instance has saved it last.
 *
 * @param name of the reader
 * @param position of the last commit that it has handled
 * @param head of the log
 * @param here whether this process does the reading; if not, another instance does
 * @param instance that reads or has read last, null if none ever has
 * @param pace how fast it went over the last seconds
 * @param failures in a row of the batch that it is stuck at; 0 if all is well
 * @param failure what went wrong last, null if all is well
 */
public record ReaderStatus(String name, long position, long head, boolean here, @Nullable String instance, Pace pace,
		int failures, @Nullable String failure) {

	/** Commits that it has not handled yet. */
	public long lag() {
		return Math.max(0, head - position);
	}

	/** How long it takes at this pace until it has caught up; null if nobody can tell. */
	public @Nullable Duration remaining() {
		return pace.toHandle(lag());
	}

}
