package grants.runtime.web;

import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Work on a thread of its own that stands still wherever it says so, until the test lets
 * it go on: to the next such place, or to its end.
 */
public final class Stepping<T> {

	private final Semaphore going = new Semaphore(0);

	private final Semaphore standing = new Semaphore(0);

	private final FutureTask<T> end;

	private Stepping(Work<T> work) {
		this.end = new FutureTask<>(() -> work.run(this));
	}

	/** What is done; it says itself where it {@link Stepping#pause pauses}. */
	public interface Work<T> {

		T run(Stepping<T> self) throws Exception;

	}

	/** Stands still in front of its first step. */
	public static <T> Stepping<T> through(Work<T> work) {
		Stepping<T> stepping = new Stepping<>(work);
		Thread.ofVirtual().start(() -> {
			stepping.going.acquireUninterruptibly();
			stepping.end.run();
			stepping.standing.release();
		});
		return stepping;
	}

	/** Stands still until the next step. */
	public void pause() {
		standing.release();
		going.acquireUninterruptibly();
	}

	/** Lets it go on; returns when it stands still again or has ended. */
	public Stepping<T> step() throws InterruptedException {
		going.release();
		if (!standing.tryAcquire(20, TimeUnit.SECONDS)) {
			throw new AssertionError("it neither stands still nor ends");
		}
		return this;
	}

	public boolean hasEnded() {
		return end.isDone();
	}

	/** Lets it go on to its end: what it has returned or thrown. */
	public Future<T> finish() throws InterruptedException {
		while (!hasEnded()) {
			step();
		}
		return end;
	}

}
