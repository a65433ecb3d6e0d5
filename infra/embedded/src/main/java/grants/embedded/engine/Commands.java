package grants.embedded.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Which commands may run beside each other: those that change documents, one at a time on
 * each collection. What a command has changed is handed on as one when it has ended.
 */
final class Commands {

	/** Fair, so that who wants to be alone comes to it. */
	private final ReentrantReadWriteLock running = new ReentrantReadWriteLock(true);

	private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

	private @Nullable GroupCommit commits;

	/** Makes what commands change durable from now on. */
	void keepBy(GroupCommit commits) {
		this.commits = commits;
	}

	/** To run while no command is at work. */
	WriteLock alone() {
		return running.writeLock();
	}

	/**
	 * The lock of a collection: who holds it sees no command half done.
	 */
	Lock turn(String namespace) {
		return turns.computeIfAbsent(namespace, _ -> new ReentrantLock());
	}

	/** Runs a command that changes documents of one collection. */
	<T> T changing(String namespace, Supplier<T> command) {
		if (commits != null) {
			commits.requireReady();
		}
		Lock turn = turn(namespace);
		running.readLock().lock();
		turn.lock();
		try {
			return noted(command);
		}
		finally {
			turn.unlock();
			running.readLock().unlock();
		}
	}

	/** Runs a command that no change may overlap. */
	<T> T alone(Supplier<T> command) {
		if (commits != null) {
			commits.requireReady();
		}
		running.writeLock().lock();
		try {
			return noted(command);
		}
		finally {
			running.writeLock().unlock();
		}
	}

	/** Runs a command that tells of collections, while none comes or goes. */
	<T> T still(Supplier<T> command) {
		running.writeLock().lock();
		try {
			return command.get();
		}
		finally {
			running.writeLock().unlock();
		}
	}

	private <T> T noted(Supplier<T> command) {
		Changes changes = new Changes();
		JournaledMap.RUNNING.set(changes);
		try {
			return command.get();
		}
		finally {
			JournaledMap.RUNNING.remove();
			if (commits != null && !changes.isEmpty()) {
				commits.append(changes);
			}
		}
	}

	/** Returns when every change that the caller can have seen is durable. */
	void await() {
		if (commits != null) {
			commits.await();
		}
	}

}
