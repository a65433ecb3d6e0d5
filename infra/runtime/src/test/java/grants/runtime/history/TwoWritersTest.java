package grants.runtime.history;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances append to one log as fast as they can. */
class TwoWritersTest {

	private static final int CALLERS = 8;

	/** Of the one that is first; {@code -Dgrants.commits=...} for more. */
	private static final int COMMITS = Integer.getInteger("grants.commits", 1500);

	private final TestDatabase db = new TestDatabase();

	private final Store elsewhere = db.open();

	private final CommitLog here = new CommitLog(db.database(), InstantSource.system());

	private final CommitLog there = new CommitLog(elsewhere.database(), InstantSource.system());

	@AfterEach
	void close() {
		here.close();
		there.close();
		elsewhere.close();
		db.close();
	}

	@Test
	void neither_starves_and_each_commit_is_there_once() throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		List<Future<List<Commit>>> callers = new ArrayList<>();
		List<Commit> acknowledged = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (CommitLog log : List.of(here, there)) {
				for (int i = 0; i < CALLERS; i++) {
					String stream = (log == here ? "here-" : "there-") + i;
					callers.add(threads.submit(() -> appendUntil(over, log, stream)));
				}
			}
			for (Future<List<Commit>> caller : callers) {
				acknowledged.addAll(caller.get());
			}
		}
		assertThat(assertSound(here)).containsExactlyInAnyOrderElementsOf(acknowledged);
		long fewer = Math.min(here.counts().commits(), there.counts().commits());
		assertThat(fewer).as("%s and %s", here.counts(), there.counts()).isGreaterThan(acknowledged.size() / 5);
	}

	private static List<Commit> appendUntil(AtomicBoolean over, CommitLog log, String stream) {
		List<Commit> appended = new ArrayList<>();
		while (!over.get()) {
			appended.add(log.append(Commits.of(stream, appended.size(), 1)));
			if (log.counts().commits() >= COMMITS) {
				over.set(true);
			}
		}
		return appended;
	}

	@Test
	void rivals_in_one_batch_are_told_by_one_insert() throws Exception {
		List<Future<Commit>> rivals = new ArrayList<>();
		int recorded = 0;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 50; i++) {
				rivals.add(threads.submit(() -> here.append(Commits.of("wanted by all", 0, 1))));
			}
			for (Future<Commit> rival : rivals) {
				recorded += outcome(rival) == null ? 1 : 0;
			}
		}
		assertThat(recorded).isEqualTo(1);
		assertThat(assertSound(there)).hasSize(1);
		assertThat(here.counts().conflicts()).isEqualTo(49);
	}

	@Test
	void one_request_in_one_batch_is_recorded_once() throws Exception {
		List<Future<Commit>> twins = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 50; i++) {
				String stream = "stream-" + i;
				twins.add(threads.submit(() -> here.append(Commits.of(stream, 0, 1, "the same"))));
			}
			List<Commit> seen = new ArrayList<>();
			for (Future<Commit> twin : twins) {
				seen.add(outcome(twin) instanceof AlreadyRecorded twice ? twice.commit() : twin.resultNow());
			}
			assertThat(seen.stream().distinct()).hasSize(1);
		}
		assertThat(assertSound(there)).hasSize(1);
	}

	@Test
	void a_writer_that_comes_back_after_long_goes_on_behind_the_others() {
		here.append(Commits.of("a", 0, 1));
		for (int i = 0; i < LogWriter.LOOK_BACK + 50; i++) {
			there.append(Commits.of("b", i, 1));
		}
		assertThat(here.append(Commits.of("a", 1, 1)).position()).isEqualTo(LogWriter.LOOK_BACK + 52);
		assertThat(assertSound(here)).hasSize(LogWriter.LOOK_BACK + 52);
	}

	/** What made it fail; null if it did not. */
	private static Throwable outcome(Future<Commit> future) throws InterruptedException {
		while (!future.isDone()) {
			Thread.onSpinWait();
		}
		return future.state() == Future.State.FAILED ? future.exceptionNow() : null;
	}

}
