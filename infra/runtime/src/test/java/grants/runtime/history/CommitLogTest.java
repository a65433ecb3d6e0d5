package grants.runtime.history;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitLogTest {

	private final TestDatabase db = new TestDatabase();

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-05T01:00:00Z"));

	private final CommitLog log = new CommitLog(db.database(), now::get);

	@AfterEach
	void close() {
		log.close();
		db.close();
	}

	@Test
	void positions_count_from_one_and_commits_are_read_back_as_they_were() {
		Commit first = log.append(Commits.of("a", 0, 2));
		Commit second = log.append(Commits.of("b", 0, 1));
		assertThat(first.position()).isEqualTo(1);
		assertThat(second.position()).isEqualTo(2);
		assertThat(log.read(0, 10)).containsExactly(first, second);
		assertThat(log.stream("a", 0)).containsExactly(first);
		assertThat(log.at(2)).contains(second);
		assertThat(log.byRequest(second.origin().request())).contains(second);
		assertThat(log.at(3)).isEmpty();
	}

	@Test
	void a_stream_is_loaded_from_the_commit_that_begins_with_the_wanted_event() {
		log.append(Commits.of("a", 0, 2));
		Commit second = log.append(Commits.of("a", 2, 3));
		Commit third = log.append(Commits.of("a", 5, 1));
		assertThat(log.stream("a", 2)).containsExactly(second, third);
		assertThat(log.stream("a", 5)).containsExactly(third);
		assertThat(log.stream("a", 6)).isEmpty();
	}

	@Test
	void a_stream_goes_on_for_one_writer_only() {
		log.append(Commits.of("a", 0, 2));
		assertThatExceptionOfType(StreamConflict.class).isThrownBy(() -> log.append(Commits.of("a", 0, 1)));
		log.append(Commits.of("a", 2, 1));
		assertThat(assertSound(log)).hasSize(2);
	}

	@Test
	void a_request_has_one_commit_for_ever() {
		Commit first = log.append(Commits.of("a", 0, 1, "once"));
		assertThatExceptionOfType(AlreadyRecorded.class).isThrownBy(() -> log.append(Commits.of("b", 0, 1, "once")))
			.satisfies(e -> assertThat(e.commit()).isEqualTo(first));
		assertThat(assertSound(log)).hasSize(1);
	}

	@Test
	void several_writers_in_several_processes_make_one_log_without_gaps() throws Exception {
		AtomicInteger conflicts = new AtomicInteger();
		List<Callable<Void>> writers = new ArrayList<>();
		try (Store otherStore = db.open();
				CommitLog other = new CommitLog(otherStore.database(), InstantSource.system());
				CommitLog third = new CommitLog(otherStore.database(), InstantSource.system());
				var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (CommitLog each : List.of(log, other, third)) {
				for (int writer = 0; writer < 8; writer++) {
					writers.add(() -> appendSome(each, conflicts));
				}
			}
			for (Future<Void> done : threads.invokeAll(writers)) {
				done.get();
			}
			assertThat(assertSound(third)).hasSize(24 * 40);
			assertThat(conflicts).hasPositiveValue();
		}
	}

	private static Void appendSome(CommitLog log, AtomicInteger conflicts) {
		for (int done = 0; done < 40;) {
			String stream = "stream-" + ThreadLocalRandom.current().nextInt(30);
			List<Commit> loaded = log.stream(stream, 0);
			long next = loaded.isEmpty() ? 0 : loaded.getLast().last() + 1;
			try {
				log.append(Commits.of(stream, next, 1 + ThreadLocalRandom.current().nextInt(3)));
				done++;
			}
			catch (StreamConflict e) {
				conflicts.incrementAndGet();
			}
		}
		return null;
	}

	@Test
	void the_same_request_at_once_in_two_processes_is_recorded_once() throws Exception {
		try (CommitLog other = new CommitLog(db.database(), now::get);
				var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 30; i++) {
				String request = "request-" + i;
				String stream = "stream-" + i;
				Future<Commit> here = threads.submit(() -> recorded(log, Commits.of(stream, 0, 1, request)));
				Future<Commit> there = threads.submit(() -> recorded(other, Commits.of(stream, 0, 1, request)));
				assertThat(here.get()).isEqualTo(there.get());
			}
			assertThat(assertSound(log)).hasSize(30);
		}
	}

	/** As the command door does. */
	private static Commit recorded(CommitLog log, NewCommit commit) {
		try {
			return log.append(commit);
		}
		catch (AlreadyRecorded e) {
			return e.commit();
		}
		catch (StreamConflict e) {
			return log.byRequest(commit.origin().request()).orElseThrow();
		}
	}

	@Test
	void its_meters_tell_what_was_appended_and_refused() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		log.bindTo(meters);
		log.append(Commits.of("a", 0, 2));
		log.append(Commits.of("a", 2, 1));
		assertThatExceptionOfType(StreamConflict.class).isThrownBy(() -> log.append(Commits.of("a", 0, 1)));
		assertThat(meters.get("grants.log.commits").functionCounter().count()).isEqualTo(2);
		assertThat(meters.get("grants.log.inserts").functionCounter().count()).isEqualTo(3);
		await().until(() -> meters.get("grants.log.conflicts").functionCounter().count() == 1);
		assertThat(meters.get("grants.log.lost.races").functionCounter().count()).isZero();
		await().until(() -> meters.get("grants.log.waiting.characters").gauge().value() == 0);
	}

	@Test
	void time_never_runs_back_along_the_log() {
		Instant late = now.get().plusSeconds(60);
		log.append(Commits.of("a", 0, 1));
		now.set(late);
		log.append(Commits.of("b", 0, 1));
		now.set(late.minusSeconds(30));
		assertThat(log.append(Commits.of("c", 0, 1)).at()).isEqualTo(late);
	}

	@Test
	void an_edited_event_is_found() {
		appendTen();
		db.log().updateOne(Filters.eq("_id", 4L), Updates.set("events.0.payload", "{\"n\":7}"));
		assertThat(log.verify(1, 10)).isEqualTo(OptionalLong.of(4));
		assertThat(log.verify(5, 10)).isEmpty();
	}

	@Test
	void an_edited_actor_is_found() {
		appendTen();
		db.log().updateOne(Filters.eq("_id", 6L), Updates.set("actor", "somebody-else"));
		assertThat(log.verify(1, 10)).isEqualTo(OptionalLong.of(6));
	}

	@Test
	void a_removed_commit_is_found_and_nothing_is_read_over_the_gap() {
		appendTen();
		db.log().deleteOne(Filters.eq("_id", 5L));
		assertThat(log.verify(1, 10)).isEqualTo(OptionalLong.of(5));
		assertThatExceptionOfType(BrokenLog.class).isThrownBy(() -> log.read(0, 10))
			.withMessage("position 5 is missing before position 6");
	}

	@Test
	void a_cut_tail_is_found_by_whoever_knows_how_long_the_log_was() {
		appendTen();
		db.log().deleteOne(Filters.eq("_id", 10L));
		assertThat(log.verify(1, 9)).isEmpty();
		assertThat(log.verify(1, 10)).isEqualTo(OptionalLong.of(10));
	}

	@Test
	void a_stream_whose_commits_do_not_join_is_not_loaded() {
		for (int i = 0; i < 3; i++) {
			log.append(Commits.of("a", i, 1));
		}
		db.log().updateOne(Filters.eq("_id", 2L), Updates.set("stream", "b"));
		assertThatExceptionOfType(BrokenLog.class).isThrownBy(() -> log.stream("a", 0))
			.withMessage("a goes on with 2 at position 3 where 1 is expected");
	}

	@Test
	void what_is_too_large_is_refused_before_it_waits() {
		Commit.Event huge = Commits.event("x".repeat(NewCommit.MAX_PAYLOAD + 1));
		NewCommit small = Commits.of("a", 0, 1);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewCommit("a", "Thing", 0, "id", small.origin(), List.of(huge)));
	}

	@Test
	void closing_records_what_waits_and_takes_no_more() throws Exception {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Commit>> answers = new ArrayList<>();
			for (int i = 0; i < 200; i++) {
				String stream = "stream-" + i;
				answers.add(threads.submit(() -> log.append(Commits.of(stream, 0, 1))));
			}
			answers.getFirst().get();
			log.close();
			int recorded = 0;
			for (Future<Commit> answer : answers) {
				recorded += answer.state() != Future.State.FAILED && answer.get() != null ? 1 : 0;
			}
			assertThat(recorded).isPositive();
			try (CommitLog again = new CommitLog(db.database(), now::get)) {
				assertThat(assertSound(again)).hasSize(recorded);
			}
		}
		assertThatIllegalStateException().isThrownBy(() -> log.append(Commits.of("a", 0, 1)));
	}

	private void appendTen() {
		for (int i = 0; i < 10; i++) {
			log.append(Commits.of("stream-" + i % 3, i / 3, 1));
		}
		assertThat(log.verify(1, 10)).isEmpty();
	}

}
