package grants.embedded.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.h2.mvstore.MVStore;

/**
 * Whole commands in the file, before anybody hears of them. A commit waits for the
 * commands at work and keeps new ones out, so the file never holds half of one; it serves
 * everybody who waits.
 */
final class GroupCommit {

	private final MVStore store;

	private final boolean force;

	/** Fair, so that neither commits nor commands starve. */
	private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);

	private final AtomicLong begun = new AtomicLong();

	private final Object committing = new Object();

	private volatile long durable;

	/**
	 * @param force whether a commit is forced to the disk before it counts
	 */
	GroupCommit(MVStore store, boolean force) {
		this.store = store;
		this.force = force;
	}

	/** Runs a command that changes documents, beside others of its kind. */
	<T> T shared(Supplier<T> command) {
		return run(commands.readLock(), command);
	}

	/** Runs a command that no other change may overlap. */
	<T> T alone(Supplier<T> command) {
		return run(commands.writeLock(), command);
	}

	private <T> T run(Lock lock, Supplier<T> command) {
		lock.lock();
		try {
			// Before the first change, so that whoever sees any of it waits for all of
			// it.
			begun.incrementAndGet();
			return command.get();
		}
		finally {
			lock.unlock();
		}
	}

	/** Returns when every command that has begun by now is in the file. */
	void await() {
		long wanted = begun.get();
		if (durable >= wanted) {
			return;
		}
		synchronized (committing) {
			if (durable < wanted) {
				commit();
			}
		}
	}

	/**
	 * Writes what only the store itself has changed, such as pages moved to save space.
	 */
	void commitNow() {
		synchronized (committing) {
			commit();
		}
	}

	/** How many commands are in the file. */
	long durable() {
		return durable;
	}

	private void commit() {
		long covered;
		commands.writeLock().lock();
		try {
			covered = begun.get();
			store.commit();
		}
		finally {
			commands.writeLock().unlock();
		}
		if (force) {
			store.sync();
		}
		durable = covered;
	}

}
