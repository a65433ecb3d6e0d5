package grants.runtime;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * Runs what has nothing to do with one another at the same time, so that the commands of
 * many aggregates share the store's round trips.
 */
public final class SideBySide {

	private SideBySide() {
	}

	/**
	 * Returns when all of them have ended.
	 * @throws RuntimeException what the first of them that failed has thrown
	 */
	public static void run(List<? extends Runnable> lanes) {
		if (lanes.size() < 2) {
			lanes.forEach(Runnable::run);
			return;
		}
		RuntimeException first = null;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<? extends Future<?>> running = lanes.stream().map(threads::submit).toList();
			for (Future<?> lane : running) {
				RuntimeException failure = await(lane);
				first = first == null ? failure : first;
			}
		}
		if (first != null) {
			throw first;
		}
	}

	private static @Nullable RuntimeException await(Future<?> lane) {
		try {
			lane.get();
			return null;
		}
		catch (ExecutionException e) {
			return switch (e.getCause()) {
				case RuntimeException failure -> failure;
				case Error error -> throw error;
				case null, default -> new IllegalStateException(e);
			};
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return new IllegalStateException("interrupted", e);
		}
	}

}
