package grants.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadersTest {

	private static final Duration TERM = Duration.ofMillis(400);

	private final TestDatabase db = new TestDatabase();

	private final CommitLog log = new CommitLog(db.database(), InstantSource.system());

	private final ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();

	@AfterEach
	void close() {
		log.close();
		db.close();
	}

	private Readers readers() {
		return new Readers(log, Commits.types(), db.database(), TERM);
	}

	private void append(int commits) {
		long next = log.stream("a", 0).size() * 2L;
		for (int i = 0; i < commits; i++) {
			log.append(Commits.of("a", next + 2L * i, 2));
		}
	}

	private void note(List<RecordedEvent> batch) {
		batch.forEach(event -> seen.add(event.sequence()));
	}

	private static Long[] upTo(long events) {
		return LongStream.range(0, events).boxed().toArray(Long[]::new);
	}

	@Test
	void a_reader_gets_everything_in_order_also_what_comes_later() {
		append(30);
		try (Readers readers = readers()) {
			readers.start("r", this::note);
			assertThat(readers.await("r", 30, Duration.ofSeconds(5))).isTrue();
			append(30);
			assertThat(readers.await("r", 60, Duration.ofSeconds(5))).isTrue();
		}
		assertThat(seen).containsExactly(upTo(120));
	}

	@Test
	void a_batch_is_whole_commits_and_no_larger_than_promised() {
		append(BatchHandler.MOST + 10);
		ConcurrentLinkedQueue<Integer> sizes = new ConcurrentLinkedQueue<>();
		try (Readers readers = readers()) {
			readers.start("r", batch -> sizes.add(batch.size()));
			assertThat(readers.await("r", BatchHandler.MOST + 10, Duration.ofSeconds(5))).isTrue();
		}
		assertThat(sizes).containsExactly(BatchHandler.MOST * 2, 20);
	}

	@Test
	void a_handler_gets_no_more_at_a_time_than_it_asks_for_also_of_what_was_read_ahead() {
		append(30);
		ConcurrentLinkedQueue<Integer> sizes = new ConcurrentLinkedQueue<>();
		try (Readers readers = readers()) {
			readers.start("r", new BatchHandler() {

				@Override
				public void handle(List<RecordedEvent> batch) {
					sizes.add(batch.size());
				}

				@Override
				public int most(long after) {
					return sizes.isEmpty() ? 10 : 5;
				}

			});
			assertThat(readers.await("r", 30, Duration.ofSeconds(5))).isTrue();
		}
		assertThat(sizes).containsExactly(20, 10, 10, 10, 10);
	}

	@Test
	void a_restarted_reader_goes_on_where_it_was() {
		append(5);
		try (Readers readers = readers()) {
			readers.start("r", this::note);
			readers.await("r", 5, Duration.ofSeconds(5));
		}
		append(5);
		try (Readers readers = readers()) {
			readers.start("r", this::note);
			readers.await("r", 10, Duration.ofSeconds(5));
		}
		assertThat(seen).containsExactly(upTo(20));
	}

	@Test
	void what_fails_is_tried_again_and_never_skipped() {
		append(3);
		AtomicInteger failures = new AtomicInteger();
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		AtomicBoolean broken = new AtomicBoolean(true);
		try (Readers readers = readers()) {
			readers.bindTo(meters);
			readers.start("r", batch -> {
				if (broken.get()) {
					if (failures.incrementAndGet() == 1) {
						throw new LinkageError("not now");
					}
					throw new IllegalStateException("not now");
				}
				note(batch);
			});
			await().until(() -> failures.get() >= 2);
			ReaderStatus stuck = readers.status().getFirst();
			assertThat(stuck.failure()).contains("程序出错").contains("a bug").doesNotContain("not now");
			assertThat(stuck.position()).isZero();
			assertThat(meters.get("grants.reader.lag").tag("reader", "r").gauge().value()).isEqualTo(3);
			broken.set(false);
			assertThat(readers.await("r", 3, Duration.ofSeconds(5))).isTrue();
			await().until(() -> readers.status().getFirst().failures() == 0);
			assertThat(meters.get("grants.reader.position").tag("reader", "r").gauge().value()).isEqualTo(3);
		}
		assertThat(seen).containsExactly(upTo(6));
	}

	@Test
	void other_instances_know_who_reads_how_fast_and_what_is_wrong() {
		append(3);
		AtomicBoolean broken = new AtomicBoolean(true);
		BatchHandler handler = batch -> {
			if (broken.get()) {
				throw new IllegalStateException("not now");
			}
			note(batch);
		};
		try (Readers readers = new Readers(log, Commits.types(), db.database(), Duration.ofSeconds(60));
				Store elsewhere = db.open();
				CommitLog otherLog = new CommitLog(elsewhere.database(), InstantSource.system());
				Readers other = new Readers(otherLog, Commits.types(), elsewhere.database(), TERM.multipliedBy(150))) {
			readers.start("r", handler);
			await().until(() -> db.database().getCollection("readers").find().first().get("failures", 0) > 0);
			other.start("r", handler);
			await().untilAsserted(() -> assertThat(other.status("r").orElseThrow()).satisfies(status -> {
				assertThat(status.here()).isFalse();
				assertThat(status.failures()).isPositive();
				assertThat(status.failure()).contains("程序出错").contains("a bug").doesNotContain("not now");
				assertThat(status.instance()).isEqualTo(readers.status("r").orElseThrow().instance());
			}));
			broken.set(false);
			assertThat(readers.await("r", 3, Duration.ofSeconds(20))).isTrue();
			assertThat(readers.status("r").orElseThrow().remaining()).isEqualTo(Duration.ZERO);
		}
		assertThat(seen).containsExactly(upTo(6));
	}

	@Test
	void a_reader_that_was_stopped_is_measured_no_more_and_one_that_is_forgotten_begins_again() {
		append(2);
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		try (Readers readers = readers()) {
			readers.bindTo(meters);
			readers.start("r", this::note);
			assertThat(readers.await("r", 2, Duration.ofSeconds(5))).isTrue();
			assertThat(meters.get("grants.reader.remaining").tag("reader", "r").gauge().value()).isZero();
			readers.stop("r");
			assertThat(meters.getMeters()).isEmpty();
			readers.forget("r");
			assertThat(readers.position("r")).isZero();
			readers.start("r", this::note);
			assertThat(readers.await("r", 2, Duration.ofSeconds(5))).isTrue();
		}
		assertThat(seen).containsExactly(0L, 1L, 2L, 3L, 0L, 1L, 2L, 3L);
	}

	@Test
	void a_reader_catches_up_again_and_again_however_busy_the_log_is() throws Exception {
		AtomicInteger caughtUp = new AtomicInteger();
		AtomicBoolean busy = new AtomicBoolean(true);
		Thread writer = Thread.ofVirtual().unstarted(() -> {
			while (busy.get()) {
				append(50);
			}
		});
		try (Readers readers = readers()) {
			readers.start("r", new BatchHandler() {

				@Override
				public void handle(List<RecordedEvent> batch) {
					note(batch);
				}

				@Override
				public Duration caughtUp() {
					caughtUp.incrementAndGet();
					return Duration.ofDays(1);
				}

			});
			writer.start();
			await().until(() -> !seen.isEmpty());
			int before = caughtUp.get();
			await().until(() -> caughtUp.get() >= before + 5);
			busy.set(false);
			writer.join();
		}
	}

	@Test
	void large_commits_are_read_a_few_at_a_time() {
		for (int i = 0; i < 6; i++) {
			NewCommit any = Commits.of("large-" + i, 0, 1);
			log.append(new NewCommit(any.stream(), any.aggregate(), 0, any.id(), any.origin(),
					List.of(Commits.event("{\"n\":" + i + "}" + " ".repeat(LogCollection.MAX_READ / 2 - 100)))));
		}
		ConcurrentLinkedQueue<Integer> sizes = new ConcurrentLinkedQueue<>();
		try (Readers readers = readers()) {
			readers.start("r", batch -> {
				sizes.add(batch.size());
				batch.forEach(event -> seen.add(((Commits.Happened) event.payload()).n()));
			});
			assertThat(readers.await("r", 6, Duration.ofSeconds(20))).isTrue();
		}
		assertThat(seen).containsExactly(upTo(6));
		assertThat(sizes).hasSizeGreaterThan(1).allMatch(size -> size <= 3);
	}

	@Test
	void what_another_process_appends_is_found() {
		try (Store elsewhere = db.open();
				CommitLog other = new CommitLog(elsewhere.database(), InstantSource.system());
				Readers readers = readers()) {
			readers.start("r", this::note);
			other.append(Commits.of("a", 0, 2));
			assertThat(readers.await("r", 1, Duration.ofSeconds(5))).isTrue();
		}
		assertThat(seen).containsExactly(upTo(2));
	}

	@Test
	void of_two_instances_one_reads_and_the_other_takes_over_at_once_when_it_stops() {
		try (Store elsewhere = db.open();
				CommitLog otherLog = new CommitLog(elsewhere.database(), InstantSource.system());
				Readers other = new Readers(otherLog, Commits.types(), elsewhere.database(), TERM)) {
			try (Readers readers = readers()) {
				readers.start("r", this::note);
				append(10);
				assertThat(readers.await("r", 10, Duration.ofSeconds(5))).isTrue();
				other.start("r", this::note);
				append(10);
				assertThat(other.await("r", 20, Duration.ofSeconds(5))).isTrue();
				assertThat(other.status().getFirst().here()).isFalse();
			}
			append(10);
			assertThat(other.await("r", 30, Duration.ofSeconds(5))).isTrue();
			assertThat(other.status().getFirst().here()).isTrue();
		}
		assertThat(seen).containsExactly(upTo(60));
	}

	@Test
	void a_silent_instance_is_replaced_and_what_it_saves_too_late_does_not_count() throws Exception {
		CountDownLatch goOn = new CountDownLatch(1);
		AtomicInteger handledByStalled = new AtomicInteger();
		append(4);
		try (Store elsewhere = db.open();
				CommitLog otherLog = new CommitLog(elsewhere.database(), InstantSource.system());
				Readers other = new Readers(otherLog, Commits.types(), elsewhere.database(), TERM);
				Readers stalled = readers()) {
			stalled.start("r", _ -> {
				handledByStalled.incrementAndGet();
				awaitUninterrupted(goOn);
			});
			await().until(() -> handledByStalled.get() == 1);
			other.start("r", this::note);
			assertThat(other.await("r", 4, Duration.ofSeconds(10))).isTrue();
			append(4);
			assertThat(other.await("r", 8, Duration.ofSeconds(5))).isTrue();
			goOn.countDown();
			await().until(() -> !stalled.status().getFirst().here());
			assertThat(other.position("r")).isEqualTo(8);
		}
		assertThat(seen).containsExactly(upTo(16));
	}

	private static void awaitUninterrupted(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void waiting_for_what_does_not_come_ends_in_time() {
		try (Readers readers = readers()) {
			readers.start("r", this::note);
			assertThat(readers.await("r", 1, Duration.ofMillis(100))).isFalse();
			assertThat(readers.await("nobody", 1, Duration.ofMillis(100))).isFalse();
		}
	}

}
