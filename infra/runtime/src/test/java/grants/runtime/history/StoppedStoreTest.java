package grants.runtime.history;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import grants.runtime.crypto.DigestAlgorithm;
import grants.embedded.TestStore;
import org.junit.jupiter.api.Test;

/** The store stands still: nobody is answered, and nobody piles up. */
class StoppedStoreTest {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final int CALLERS = 200;

	/** Of one commit; all callers together want several times the room. */
	private static final String PAYLOAD = "x".repeat(500_000);

	/** Lets nothing through while it is stopped. */
	private static final class Stoppable implements MessageProxy.Middle {

		private volatile CountDownLatch going = new CountDownLatch(0);

		@Override
		public byte[] request(byte[] message) {
			try {
				going.await();
				return message;
			}
			catch (InterruptedException e) {
				return null;
			}
		}

	}

	@Test
	void callers_wait_in_bounded_memory_and_are_told_that_nobody_knows() throws Exception {
		Stoppable network = new Stoppable();
		try (TestDatabase db = new TestDatabase();
				MessageProxy proxy = new MessageProxy(TestStore.uri(), network);
				Store store = Store.open(proxy.uri(), db.name(), true);
				CommitLog log = new CommitLog(store.database(), InstantSource.system(), PATIENCE,
						Chain.by(DigestAlgorithm.SHA_256));
				var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			log.append(Commits.of("before", 0, 1));
			CountDownLatch stopped = new CountDownLatch(1);
			network.going = stopped;
			List<Future<?>> callers = new ArrayList<>();
			for (int i = 0; i < CALLERS; i++) {
				NewCommit commit = large("stream-" + i);
				callers.add(threads.submit(() -> log.append(commit)));
			}
			await().until(() -> log.waitingCharacters() > Appender.MAX_WAITING_CHARACTERS - 2 * PAYLOAD.length());
			for (Future<?> caller : callers) {
				assertThat(log.waitingCharacters()).isLessThanOrEqualTo(Appender.MAX_WAITING_CHARACTERS);
				await().atMost(PATIENCE.multipliedBy(5)).until(caller::isDone);
				assertThat(caller.exceptionNow()).isInstanceOf(OutcomeUnknown.class);
			}
			stopped.countDown();
			// what still waits is many megabytes, and nobody has to be patient for them
			await().atMost(Duration.ofMinutes(1)).until(() -> log.waitingCharacters() == 0);
			assertThat(log.append(Commits.of("after", 0, 1)).stream()).isEqualTo("after");
			assertThat(assertSound(log))
				.hasSizeLessThanOrEqualTo(2 + Appender.MAX_WAITING_CHARACTERS / PAYLOAD.length() + 1);
		}
	}

	private static NewCommit large(String stream) {
		NewCommit small = Commits.of(stream, 0, 1);
		return new NewCommit(stream, small.aggregate(), 0, small.id(), small.origin(), List.of(Commits.event(PAYLOAD)));
	}

}
