package grants.runtime.history;

import java.time.Duration;

/**
 * How the writers of several processes share one log: whoever has appended leaves the log
 * to the others for about as long as they need. There is no message between them; a
 * writer knows of others by what they have appended. Used by one thread.
 *
 * <p>
 * Without turns the writer that has just won also knows the new head first, and wins
 * again: the others decide, encode and send for nothing.
 */
final class Turns {

	/** A shorter turn is none: others who append so little find a gap by themselves. */
	private static final long LEAST = Duration.ofNanos(250_000).toNanos();

	/** However long an append takes. */
	private static final long MOST = Duration.ofMillis(20).toNanos();

	/** An append of others takes so many times as long as ours: they look first. */
	private static final int WITH_LOOKING = 2;

	private int commits = 1;

	private long took = LEAST;

	private long ended;

	private long turn;

	/** This process has appended. */
	void appended(int commits, long began, long ended) {
		this.commits = commits;
		this.took = ended - began;
		this.ended = ended;
	}

	/** So many commits of others have been found behind our last one. */
	void othersAppended(long others) {
		long whole = Math.min(MOST, WITH_LOOKING * took);
		turn = atLeast(others < commits ? whole * others / commits : whole);
	}

	/** The others had their turn, and nobody appended: the next one is shorter. */
	void unused() {
		turn = atLeast(turn - turn / 4);
	}

	/** Whether others are known to append. */
	boolean areTaken() {
		return turn > 0;
	}

	/** Nanoseconds until the turn of the others is over; not positive if it is. */
	long left(long now) {
		return turn - (now - ended);
	}

	private static long atLeast(long nanos) {
		return nanos < LEAST ? 0 : nanos;
	}

}
