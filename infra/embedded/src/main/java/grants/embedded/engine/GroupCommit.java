package grants.embedded.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;

import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Whole commands in the journal before anybody hears of them; whoever writes serves
 * everybody who waits. From time to time a checkpoint brings the store itself up to date
 * and begins a new journal, while commands go on.
 */
final class GroupCommit {

	/**
	 * More changed memory than this that no checkpoint has written makes commands wait.
	 */
	private static final int MOST_UNSAVED_BYTES = 24 << 20;

	/** Larger buffers are not kept. */
	private static final int KEPT_BUFFER_BYTES = 1 << 20;

	private static final long TROUBLE_SEEN_AFTER_MILLIS = 50;

	private static final int TRIES_TO_BE_ALONE = 500;

	private static final long BETWEEN_TRIES_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

	private final StoreFile file;

	private final boolean force;

	private final WriteLock alone;

	private final ReentrantLock checkpointing = new ReentrantLock();

	/** Fair is not needed: who comes first writes for all. Taken after being alone. */
	private final ReentrantLock committing = new ReentrantLock();

	private final Object appending = new Object();

	/** Of commands that have ended; under {@code appending}. */
	private ByteArrayOutputStream pending = new ByteArrayOutputStream();

	/** Whether only a checkpoint can make durable what is pending. */
	private boolean structural;

	private volatile long appended;

	private volatile long durable;

	/** An empty buffer; under {@code committing}. */
	private ByteArrayOutputStream spare = new ByteArrayOutputStream();

	private long batch;

	private volatile boolean unwritten;

	private volatile boolean unforced;

	private volatile boolean roomLow;

	private volatile @Nullable RuntimeException failure;

	/**
	 * @param force whether changes are forced to the disk before they count as durable
	 * @param alone held while no command is at work
	 */
	GroupCommit(StoreFile file, boolean force, WriteLock alone) {
		this.file = file;
		this.force = force;
		this.alone = alone;
		this.batch = file.lastBatch();
	}

	/** Takes what a command has changed, before another one can build on it. */
	void append(Changes changes) {
		synchronized (appending) {
			if (changes.isStructural()) {
				structural = true;
			}
			else {
				changes.appendTo(pending);
			}
			appended++;
		}
	}

	/** Asked before a command changes anything. */
	void requireReady() {
		requireWritable();
		if (roomLow) {
			throw Refused.unwritable(new IOException("too little room is left on the disk"));
		}
		if (unwritten) {
			await(); // tries once more
		}
		if (file.store().getUnsavedMemory() > MOST_UNSAVED_BYTES) {
			checkpoint(MOST_UNSAVED_BYTES);
		}
	}

	private void requireWritable() {
		RuntimeException failed = failure;
		if (failed != null) {
			throw Refused.failed(failed);
		}
		MVStoreException trouble = file.trouble();
		if (trouble != null) {
			throw Refused.unwritable(trouble);
		}
	}

	/** Returns when every change that was appended by now is durable. */
	void await() {
		long wanted = appended;
		while (durable < wanted) {
			requireWritable();
			if (isStructural()) {
				checkpoint(0);
			}
			else {
				lock(committing);
				try {
					if (durable < wanted) {
						write();
					}
				}
				finally {
					committing.unlock();
				}
			}
		}
	}

	private boolean isStructural() {
		synchronized (appending) {
			return structural;
		}
	}

	/** Waits, but not for a disk that is full. */
	private void lock(ReentrantLock lock) {
		try {
			while (!lock.tryLock(TROUBLE_SEEN_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
				requireWritable();
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("nobody may interrupt the server's threads", ex);
		}
	}

	/** Writes what is pending, unless that takes a checkpoint. */
	private void write() {
		ByteArrayOutputStream changes;
		long covered;
		synchronized (appending) {
			if (structural) {
				return;
			}
			covered = appended;
			changes = pending;
			pending = spare;
		}
		try {
			file.journal().write(batch + 1, changes);
		}
		catch (IOException ex) {
			keep(changes);
			throw Refused.unwritable(ex);
		}
		batch++;
		unwritten = false;
		spare = changes.size() > KEPT_BUFFER_BYTES ? new ByteArrayOutputStream() : changes;
		spare.reset();
		if (force) {
			forced(file.journal());
		}
		else {
			unforced = true;
		}
		durable = covered;
	}

	/** For the next try: whoever reads waits for it. */
	private void keep(ByteArrayOutputStream changes) {
		synchronized (appending) {
			changes.writeBytes(pending.toByteArray());
			pending = changes;
			spare = new ByteArrayOutputStream();
			unwritten = true;
		}
	}

	private void forced(Journal journal) {
		try {
			journal.force();
		}
		catch (IOException ex) {
			throw fail(new IllegalStateException("the disk has not kept what was written", ex));
		}
	}

	/** For good: what the disk holds now is known only after a restart. */
	RuntimeException fail(RuntimeException why) {
		failure = why;
		return Refused.failed(why);
	}

	/**
	 * Looks how much room there is: who only reads is served as long as there is some.
	 */
	void lookForRoom() {
		roomLow = file.isRoomLow();
	}

	/** Forces the journal to the disk, if there is anything new in it. */
	void forceJournal() {
		if (!unforced) {
			return;
		}
		lock(checkpointing); // so that it is not exchanged meanwhile
		try {
			unforced = false;
			forced(file.journal());
		}
		finally {
			checkpointing.unlock();
		}
	}

	/**
	 * Brings the store up to date and begins a new journal.
	 * @param ifAbove does nothing if less changed memory than so many bytes is unsaved,
	 * except for changes that need a checkpoint
	 */
	void checkpoint(int ifAbove) {
		lock(checkpointing);
		try {
			if (isStructural() || file.store().getUnsavedMemory() > ifAbove) {
				requireWritable();
				writeCheckpoint();
			}
		}
		catch (IOException ex) {
			throw Refused.unwritable(ex);
		}
		catch (MVStoreException ex) {
			throw fail(ex);
		}
		finally {
			checkpointing.unlock();
		}
	}

	private void writeCheckpoint() throws IOException {
		Journal next = null;
		if (!isStructural()) {
			next = file.prepareJournal();
			// so that little is left to force while nobody may write
			forced(file.journal());
		}
		try {
			beAlone();
			committing.lock();
			boolean maps;
			long covered;
			synchronized (appending) {
				maps = structural;
				covered = appended;
				if (maps) {
					structural = false;
					pending.reset();
					unwritten = false;
					batch++; // an older store would find that one is lacking
				}
			}
			if (next != null) {
				// A later journal may be on the disk only if the earlier one is.
				forced(file.journal());
				unforced = false;
			}
			file.begin(next, batch + 1);
			file.commit(() -> goOn(!maps));
			if (maps) {
				if (force) {
					file.settle();
				}
				durable = covered;
			}
		}
		finally {
			goOn(true);
		}
	}

	/**
	 * Commands go on while the store is written, and journals too, unless they could tell
	 * of maps that nobody knows before it is written.
	 */
	private void goOn(boolean journals) {
		if (alone.isHeldByCurrentThread()) {
			alone.unlock();
		}
		if (journals && committing.isHeldByCurrentThread()) {
			committing.unlock();
		}
	}

	/** Waits for a moment between commands, rather than keep others behind a long one. */
	private void beAlone() {
		for (int i = 0; i < TRIES_TO_BE_ALONE; i++) {
			if (alone.tryLock()) {
				return;
			}
			LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
		}
		alone.lock();
	}

	/** Puts the last checkpoint on the disk, and deletes the journals before it. */
	void settle() {
		lock(checkpointing);
		try {
			file.settle();
		}
		catch (IOException ex) {
			throw fail(new IllegalStateException("the disk has not kept what was written", ex));
		}
		finally {
			checkpointing.unlock();
		}
	}

}
