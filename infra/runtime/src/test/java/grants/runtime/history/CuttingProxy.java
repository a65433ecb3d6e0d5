package grants.runtime.history;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network between a client and a store that breaks: every few inserts it cuts the
 * connection, in turn before the store has got the insert and after the store has carried
 * it out.
 */
final class CuttingProxy extends MessageProxy {

	private final Scissors scissors;

	CuttingProxy(String targetUri, int everySoManyInserts) throws IOException {
		this(targetUri, new Scissors(everySoManyInserts));
	}

	private CuttingProxy(String targetUri, Scissors scissors) throws IOException {
		super(targetUri, scissors);
		this.scissors = scissors;
	}

	int cuts() {
		return scissors.cuts.get();
	}

	private static final class Scissors implements Middle {

		private final int everySoManyInserts;

		private final AtomicInteger inserts = new AtomicInteger();

		private final AtomicInteger cuts = new AtomicInteger();

		/** Whose answer does not come back. */
		private final ThreadLocal<Boolean> carriedOutOnly = ThreadLocal.withInitial(() -> false);

		Scissors(int everySoManyInserts) {
			this.everySoManyInserts = everySoManyInserts;
		}

		@Override
		public byte[] request(byte[] message) {
			boolean cut = isInsert(message) && inserts.incrementAndGet() % everySoManyInserts == 0;
			boolean before = cut && cuts.incrementAndGet() % 2 == 0;
			carriedOutOnly.set(cut);
			return before ? null : message;
		}

		@Override
		public byte[] reply(byte[] request, byte[] message) {
			return carriedOutOnly.get() ? null : message;
		}

		private static boolean isInsert(byte[] message) {
			return text(message).substring(0, Math.min(message.length, 200)).contains("insert\0");
		}

	}

}
