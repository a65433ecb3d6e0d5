package grants.embedded.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.h2.mvstore.MVStore;

/**
 * What the store would do by itself if it committed by itself: forces commits to the
 * disk, and rewrites sparse pages to free space. Never interrupt this thread: that would
 * close the file under everybody.
 */
final class Housekeeping {

	private static final int ROUND_MILLIS = 100;

	private static final int COMPACT_EVERY_ROUNDS = 2;

	/**
	 * How often to rewrite pages after the last change: not for ever, if it leads
	 * nowhere.
	 */
	private static final int COMPACTIONS_AFTER_CHANGE = 20;

	/** Per cent of live data in the file's chunks below which they are rewritten. */
	private static final int FILL_RATE = 60;

	private static final int COMPACT_BYTES = 4 << 20;

	private final MVStore store;

	private final GroupCommit commits;

	private final OpenCursors cursors;

	private final CountDownLatch closing = new CountDownLatch(1);

	private final Thread thread;

	private Housekeeping(MVStore store, GroupCommit commits, OpenCursors cursors) {
		this.store = store;
		this.commits = commits;
		this.cursors = cursors;
		this.thread = Thread.ofPlatform().name("document-server-housekeeping").daemon().unstarted(this::run);
	}

	static Housekeeping start(MVStore store, GroupCommit commits, OpenCursors cursors) {
		Housekeeping housekeeping = new Housekeeping(store, commits, cursors);
		housekeeping.thread.start();
		return housekeeping;
	}

	private void run() {
		// Until newer pages are on the disk, those of the version forced last must stay.
		ReadHold onDisk = ReadHold.on(store);
		long forced = 0;
		int compactions = 0;
		try {
			for (long round = 1; !closing.await(ROUND_MILLIS, TimeUnit.MILLISECONDS); round++) {
				if (commits.durable() > forced) {
					forced = commits.durable();
					compactions = COMPACTIONS_AFTER_CHANGE;
					ReadHold next = ReadHold.on(store);
					store.sync();
					onDisk.release();
					onDisk = next;
				}
				if (round % COMPACT_EVERY_ROUNDS == 0 && compactions > 0) {
					compactions--;
					compact();
				}
				cursors.closeIdle();
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("nobody may interrupt this thread", ex);
		}
		finally {
			onDisk.release();
		}
	}

	private void compact() {
		if (store.compact(FILL_RATE, COMPACT_BYTES)) {
			commits.commitNow(); // else nothing would be gained before the next command
		}
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
