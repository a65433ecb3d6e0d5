package grants.runtime;

import org.springframework.context.SmartLifecycle;

/**
 * What starts and stops with the service, in order: readers of the log first, then the
 * door in, then the web server; and backwards at the end, so that nobody sends a command
 * to what has stopped.
 */
public final class Lifetime implements SmartLifecycle {

	/** The web server's phase; it waits for the requests in hand before that. */
	private static final int WEB_SERVER = DEFAULT_PHASE - 2048;

	private final int phase;

	private final Runnable start;

	private final Runnable stop;

	private volatile boolean running;

	private Lifetime(int phase, Runnable start, Runnable stop) {
		this.phase = phase;
		this.start = start;
		this.stop = stop;
	}

	public static Lifetime ofReader(Runnable start, Runnable stop) {
		return new Lifetime(WEB_SERVER - 2000, start, stop);
	}

	public static Lifetime ofDoorIn(Runnable start, Runnable stop) {
		return new Lifetime(WEB_SERVER - 1000, start, stop);
	}

	@Override
	public void start() {
		start.run();
		running = true;
	}

	@Override
	public void stop() {
		running = false;
		stop.run();
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	@Override
	public int getPhase() {
		return phase;
	}

}
