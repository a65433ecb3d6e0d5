package grants.application.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;

import grants.runtime.history.Commit;
import grants.runtime.history.History;
import grants.runtime.history.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Several tasks of which one runs at a time, from one {@link #step} to the next; chance,
 * which a seed repeats, says which is next, and which is killed where it stands.
 */
final class Interleaving {

	private final Random random;

	private final List<Task> waiting = new ArrayList<>();

	private final ThreadLocal<Task> current = new ThreadLocal<>();

	Interleaving(Random random) {
		this.random = random;
	}

	/** What a task meets that is killed: nothing of it runs on. */
	static final class Killed extends Error {

		private static final long serialVersionUID = 1L;

		Killed() {
			super("killed", null, false, false);
		}

	}

	private enum Signal {

		GO, DIE

	}

	private static final class Task {

		private final BlockingQueue<Signal> signals = new SynchronousQueue<>();

		/** True: it waits for a signal. False: it has ended. */
		private final BlockingQueue<Boolean> answers = new SynchronousQueue<>();

		private @Nullable Throwable failure;

	}

	/** Begins a task, and runs it to its first step. */
	void start(Runnable work) {
		Task task = new Task();
		Thread.ofVirtual().start(() -> {
			current.set(task);
			try {
				work.run();
			}
			catch (Killed _) {
				// as intended
			}
			catch (RuntimeException | AssertionError e) {
				task.failure = e;
			}
			finally {
				hand(task.answers, false);
			}
		});
		await(task);
	}

	/** Called by a task before whatever others could see or change. */
	void step() {
		Task task = current.get();
		if (task == null) {
			return; // whoever sets the scene
		}
		hand(task.answers, true);
		if (take(task.signals) == Signal.DIE) {
			throw new Killed();
		}
	}

	/** The history as a task sees it: others may act before each look. */
	History stepping(History history) {
		return new History() {
			@Override
			public List<RecordedEvent> stream(String streamId) {
				step();
				return history.stream(streamId);
			}

			@Override
			public Optional<Commit> byRequest(String request) {
				return history.byRequest(request);
			}

			@Override
			public Optional<Commit> at(long position) {
				return history.at(position);
			}

			@Override
			public long head() {
				return history.head();
			}
		};
	}

	boolean isIdle() {
		return waiting.isEmpty();
	}

	/** Runs one of the tasks to its next step. */
	void advance() {
		resume(Signal.GO);
	}

	/** Ends one of the tasks where it stands. */
	void kill() {
		resume(Signal.DIE);
	}

	private void resume(Signal signal) {
		Task task = waiting.remove(random.nextInt(waiting.size()));
		hand(task.signals, signal);
		await(task);
	}

	private void await(Task task) {
		if (take(task.answers)) {
			waiting.add(task);
		}
		else if (task.failure != null) {
			throw new AssertionError("a task failed", task.failure);
		}
	}

	private static <T> void hand(BlockingQueue<T> queue, T what) {
		try {
			queue.put(what);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static <T> T take(BlockingQueue<T> queue) {
		try {
			return queue.take();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

}
