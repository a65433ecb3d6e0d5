package grants.embedded.engine;

import java.util.concurrent.atomic.AtomicBoolean;

import org.h2.mvstore.MVStore;

/**
 * Keeps the pages of the present version from being freed while somebody reads them:
 * without it the store would reuse their space under a long scan.
 */
final class ReadHold {

	private final MVStore store;

	private final MVStore.TxCounter version;

	private final AtomicBoolean held = new AtomicBoolean(true);

	private ReadHold(MVStore store) {
		this.store = store;
		this.version = store.registerVersionUsage();
	}

	static ReadHold on(MVStore store) {
		return new ReadHold(store);
	}

	void release() {
		if (held.compareAndSet(true, false)) {
			store.deregisterVersionUsage(version);
		}
	}

}
