package grants.embedded.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.exception.MongoServerException;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be done besides commands: forces the journal to the disk, writes
 * checkpoints, rewrites sparse parts of the file and cuts off its end. Never interrupt
 * this thread: that would close the file under everybody.
 */
final class Housekeeping {

	private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

	private static final int ROUND_MILLIS = 100;

	/** At the latest so long after a change; sooner when much has changed. */
	private static final long CHECKPOINT_NANOS = TimeUnit.MILLISECONDS
		.toNanos(Long.getLong("grants.embedded.checkpoint-millis", 10_000));

	private static final int JOURNAL_BYTES = 16 << 20;

	/**
	 * Of changed memory, and as much again while it is written: the heap may be small.
	 */
	private static final int UNSAVED_BYTES = 8 << 20;

	/**
	 * How often to rewrite pages after the last change: not for ever, if it leads
	 * nowhere.
	 */
	private static final int COMPACTIONS_AFTER_CHANGE = 20;

	/** Per cent of live data in the file's chunks below which they are rewritten. */
	private static final int FILL_RATE = 60;

	/** Per cent of the file that hold anything, below which its end is emptied. */
	private static final int USED = 60;

	private static final int COMPACT_BYTES = 4 << 20;

	/** A smaller file is left as it is. */
	private static final long SMALL_FILE_BYTES = Long.getLong("grants.embedded.compact-from-bytes", 8 << 20);

	private final StoreFile file;

	private final MVStore store;

	private final GroupCommit commits;

	private final OpenCursors cursors;

	private final CountDownLatch closing = new CountDownLatch(1);

	private final Thread thread;

	/** When a round first found changes that no checkpoint has written. */
	private @Nullable Long changedNanos;

	private int compactions;

	private boolean troubled;

	private Housekeeping(StoreFile file, GroupCommit commits, OpenCursors cursors) {
		this.file = file;
		this.store = file.store();
		this.commits = commits;
		this.cursors = cursors;
		this.thread = Thread.ofPlatform().name("document-server-housekeeping").daemon().unstarted(this::run);
	}

	static Housekeeping start(StoreFile file, GroupCommit commits, OpenCursors cursors) {
		Housekeeping housekeeping = new Housekeeping(file, commits, cursors);
		housekeeping.thread.start();
		return housekeeping;
	}

	private void run() {
		try {
			while (!closing.await(ROUND_MILLIS, TimeUnit.MILLISECONDS)) {
				round();
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("nobody may interrupt this thread", ex);
		}
	}

	private void round() {
		try {
			commits.lookForRoom();
			commits.forceJournal();
			cursors.closeIdle();
			if (isDue()) {
				changedNanos = null;
				compactions = COMPACTIONS_AFTER_CHANGE;
				compact();
				commits.checkpoint(0);
			}
			else if (file.journal().isEmpty() && compactions > 0) {
				compactions--;
				if (compact()) {
					commits.checkpoint(0); // else nothing would be gained
				}
			}
			commits.settle();
			troubled = false;
		}
		catch (MongoServerException ex) {
			if (!troubled) {
				log.error("{}", ex.getMessage(), ex);
			}
			troubled = true;
		}
		catch (RuntimeException ex) {
			log.error("the store has failed", commits.fail(ex));
		}
	}

	private boolean isDue() {
		if (file.journal().isEmpty()) {
			return store.getUnsavedMemory() > UNSAVED_BYTES;
		}
		changedNanos = changedNanos == null ? Long.valueOf(System.nanoTime()) : changedNanos;
		return System.nanoTime() - changedNanos > CHECKPOINT_NANOS || file.journal().size() > JOURNAL_BYTES
				|| store.getUnsavedMemory() > UNSAVED_BYTES;
	}

	/** Whether anything was moved; the next checkpoint writes it to its new place. */
	private boolean compact() {
		if (file.bytes() < SMALL_FILE_BYTES) {
			return false;
		}
		int bytes = file.livePercent() < FILL_RATE / 2 ? 2 * COMPACT_BYTES : COMPACT_BYTES;
		return store.compact(FILL_RATE, bytes) || file.usedPercent() < USED && file.emptyEnd(COMPACT_BYTES);
	}

	/** Returns when the thread has ended; whether somebody interrupted the wait. */
	boolean stop() {
		closing.countDown();
		boolean interrupted = false;
		while (thread.isAlive()) {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				interrupted = true; // the file must be closed in order all the same
			}
		}
		return interrupted;
	}

}
