package grants.runtime.history;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how fast a reader goes, and tells in the log how far it has come while it has
 * much to catch up. Used by one thread.
 */
final class Progress {

	/** Over how long the pace is measured. */
	private static final Duration WINDOW = Duration.ofSeconds(5);

	/** What is handled sooner says nothing about the pace. */
	private static final Duration LEAST = Duration.ofSeconds(1);

	/** Commits behind the head from which on catching up is worth telling. */
	private static final long FAR = 10_000;

	private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);

	private final String reader;

	private Pace pace = Pace.STILL;

	private long since = System.nanoTime();

	private long commits;

	private long events;

	private boolean far;

	Progress(String reader) {
		this.reader = reader;
	}

	/** How fast it went lately. */
	Pace pace() {
		Duration elapsed = Duration.ofNanos(System.nanoTime() - since);
		if (elapsed.compareTo(LEAST) >= 0) {
			pace = new Pace(perSecond(commits, elapsed), perSecond(events, elapsed));
		}
		return pace;
	}

	/**
	 * A batch has been handled.
	 * @param position behind it
	 * @param head of the log
	 */
	void handled(long batchCommits, long batchEvents, long position, long head) {
		commits += batchCommits;
		events += batchEvents;
		if (!far && head - position >= FAR) {
			far = true;
			LOG.info("reader {} is at position {} and catches up with {}", reader, position, head);
		}
		else if (far && position >= head) {
			far = false;
			LOG.info("reader {} has caught up at position {}", reader, position);
		}
		if (rolled() && far) {
			LOG.info("reader {} is at position {} of {}: {} events/s, about {} s to go", reader, position, head,
					pace.eventsPerSecond(), Math.ceilDiv(head - position, Math.max(1, pace.commitsPerSecond())));
		}
	}

	/** There was nothing to handle. */
	void idle() {
		rolled();
	}

	private boolean rolled() {
		boolean over = System.nanoTime() - since >= WINDOW.toNanos();
		if (over) {
			pace();
			since = System.nanoTime();
			commits = 0;
			events = 0;
		}
		return over;
	}

	private static long perSecond(long count, Duration elapsed) {
		return count * 1000 / elapsed.toMillis();
	}

}
