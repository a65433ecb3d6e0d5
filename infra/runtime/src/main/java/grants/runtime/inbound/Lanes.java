package grants.runtime.inbound;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * Runs what has nothing to do with one another side by side, so that commands of many
 * beneficiaries share the store's round trips, and waits for all of it.
 */
final class Lanes implements AutoCloseable {

	private final boolean parallel;

	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("inbound-", 0).factory());

	Lanes(boolean parallel) {
		this.parallel = parallel;
	}

	void run(List<Runnable> lanes) {
		if (!parallel || lanes.size() < 2) {
			lanes.forEach(Runnable::run);
			return;
		}
		List<? extends Future<?>> running = lanes.stream().map(threads::submit).toList();
		RuntimeException first = null;
		for (Future<?> lane : running) {
			RuntimeException failure = await(lane);
			first = first == null ? failure : first;
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
			return new Stopped();
		}
	}

	@Override
	public void close() {
		threads.close();
	}

}
