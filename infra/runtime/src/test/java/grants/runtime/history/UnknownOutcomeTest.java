package grants.runtime.history;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import grants.embedded.TestStore;
import org.junit.jupiter.api.Test;

/** The network breaks while commits are under way: none is lost, none is there twice. */
class UnknownOutcomeTest {

	private static final int WRITERS = 6;

	private static final int COMMITS_EACH = 40;

	@Test
	void every_commit_is_recorded_once_however_often_the_connection_breaks() throws Exception {
		try (TestDatabase db = new TestDatabase();
				CuttingProxy proxy = new CuttingProxy(TestStore.uri(), 9);
				Store broken = Store.open(proxy.uri(), db.name(), true);
				CommitLog log = new CommitLog(broken.database(), InstantSource.system());
				CommitLog healthy = new CommitLog(db.database(), InstantSource.system());
				var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<List<Commit>>> writers = new ArrayList<>();
			for (int i = 0; i < WRITERS; i++) {
				String stream = "stream-" + i;
				CommitLog writersLog = i == 0 ? healthy : log;
				writers.add(threads.submit(() -> append(writersLog, stream)));
			}
			List<Commit> acknowledged = new ArrayList<>();
			for (Future<List<Commit>> writer : writers) {
				acknowledged.addAll(writer.get());
			}
			assertThat(assertSound(healthy)).containsExactlyInAnyOrderElementsOf(acknowledged)
				.hasSize(WRITERS * COMMITS_EACH);
			assertThat(proxy.cuts()).isGreaterThanOrEqualTo(3);
		}
	}

	/** Nobody else writes to the stream, so that no commit may meet a conflict. */
	private static List<Commit> append(CommitLog log, String stream) {
		List<Commit> acknowledged = new ArrayList<>();
		for (int i = 0; i < COMMITS_EACH; i++) {
			acknowledged.add(log.append(Commits.of(stream, 2L * i, 2)));
		}
		return acknowledged;
	}

}
