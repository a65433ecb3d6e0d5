package grants.runtime.history;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells readers that the log has grown. The appender of this process tells it at once; of
 * what other processes append it learns by looking.
 */
final class HeadWatch {

	private final AtomicLong position = new AtomicLong();

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** The highest position that this process knows to be recorded. */
	long position() {
		return position.get();
	}

	/**
	 * Everything up to this position is recorded.
	 * @return whether that is news
	 */
	boolean reached(long recorded) {
		if (position.getAndAccumulate(recorded, Math::max) >= recorded) {
			return false;
		}
		listeners.forEach(Runnable::run);
		return true;
	}

	void listen(Runnable listener) {
		listeners.add(listener);
	}

	void forget(Runnable listener) {
		listeners.remove(listener);
	}

}
