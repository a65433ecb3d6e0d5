package grants.runtime.command;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import grants.kernel.Actor;
import grants.kernel.RuleViolated;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.history.Store;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Notebook;
import grants.runtime.notebook.Notebook.NotebookEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandDoorTest {

	private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

	private final TestDatabase db = new TestDatabase();

	private final Service service = new Service(db.database(), InstantSource.fixed(NOW));

	@AfterEach
	void close() {
		service.close();
		db.close();
	}

	static Origin origin() {
		return origin("test:" + UUID.randomUUID());
	}

	static Origin origin(String request) {
		return new Origin(request, new Actor("u-1", "reviewer"), "correlation-1", "cause-1");
	}

	@Test
	void a_receipt_tells_what_was_recorded_and_where() {
		service.door.send(new Notebook.Write("n", "first"), origin());
		Receipt receipt = service.door.send(new Notebook.Close("n"), origin());
		assertThat(receipt.stream()).isEqualTo("n");
		assertThat(receipt.position()).isEqualTo(2);
		assertThat(receipt.version()).isEqualTo(2);
		assertThat(receipt.recordedAt()).isEqualTo(NOW);
		assertThat(receipt.events()).extracting(Receipt.Event::type).containsExactly("line-written", "closed");
		assertThat(service.history.stream("n")).extracting(RecordedEvent::id)
			.endsWith(receipt.events().get(0).id(), receipt.events().get(1).id());
	}

	@Test
	void the_origin_is_stored_with_every_event() {
		Origin origin = origin("http:abc");
		service.door.send(new Notebook.Write("n", "first"), origin);
		RecordedEvent event = service.history.stream("n").getFirst();
		assertThat(event.origin()).isEqualTo(origin);
		assertThat(event.payload()).isEqualTo(new NotebookEvent.LineWritten("n", "first"));
		assertThat(event.sequence()).isZero();
		assertThat(service.history.byRequest("http:abc").orElseThrow().aggregate()).isEqualTo("Notebook");
	}

	@Test
	void a_refusal_comes_out_as_itself_and_nothing_is_recorded() {
		service.door.send(new Notebook.Write("n", "first"), origin());
		service.door.send(new Notebook.Close("n"), origin());
		assertThatExceptionOfType(RuleViolated.class)
			.isThrownBy(() -> service.door.send(new Notebook.Write("n", "more"), origin()))
			.satisfies(e -> assertThat(e.rule()).isEqualTo(Notebook.NotebookRule.NOT_CLOSED));
		assertThat(assertSound(service.log)).hasSize(2);
	}

	@Test
	void a_command_that_fails_halfway_leaves_nothing_behind() {
		assertThatExceptionOfType(RuleViolated.class)
			.isThrownBy(() -> service.door.send(new Notebook.WriteAndRefuse("n"), origin()));
		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> service.door.send(new Notebook.WriteAndFail("n"), origin()))
			.withCauseInstanceOf(java.io.IOException.class);
		assertThat(assertSound(service.log)).isEmpty();
	}

	@Test
	void a_command_that_touches_two_aggregates_is_refused_whole() {
		service.door.send(new Notebook.Write("n", "first"), origin());
		assertThatIllegalStateException().isThrownBy(() -> service.door.send(new Notebook.Copy("n", "m"), origin()))
			.withMessage("a command touches one aggregate, not n and m");
		assertThat(assertSound(service.log)).hasSize(1);
	}

	@Test
	void after_a_refused_creation_others_can_use_the_aggregate() throws Exception {
		assertThatExceptionOfType(RuleViolated.class)
			.isThrownBy(() -> service.door.send(new Notebook.WriteAndRefuse("n"), origin()));
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			assertThat(threads.submit(() -> service.door.send(new Notebook.Write("n", "x"), origin())).get().position())
				.isEqualTo(1);
		}
	}

	@Test
	void what_does_not_exist_is_unknown() {
		assertThatExceptionOfType(UnknownAggregate.class)
			.isThrownBy(() -> service.door.send(new Notebook.Close("nobody's"), origin()))
			.satisfies(e -> assertThat(e.id()).isEqualTo("nobody's"));
	}

	@Test
	void a_request_that_comes_again_is_answered_from_its_commit_whatever_holds_today() {
		Origin origin = origin("fact:1");
		Receipt first = service.door.send(new Notebook.Write("n", "first"), origin);
		service.door.send(new Notebook.Close("n"), origin());
		assertThat(service.door.send(new Notebook.Write("n", "first"), origin)).isEqualTo(first);
		assertThat(assertSound(service.log)).hasSize(2);
	}

	@Test
	void a_command_with_nothing_to_do_points_to_what_is_there() {
		service.door.send(new Notebook.Write("other", "x"), origin());
		Receipt written = service.door.send(new Notebook.Ensure("n", "a"), origin());
		Receipt unchanged = service.door.send(new Notebook.Ensure("n", "a"), origin());
		assertThat(unchanged).isEqualTo(new Receipt("n", written.position(), 0, List.of(), NOW));
	}

	@Test
	void writers_in_two_instances_decide_again_until_each_has_had_its_turn() throws Exception {
		try (Store elsewhere = db.open();
				Service other = new Service(elsewhere.database(), InstantSource.system());
				var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Receipt>> receipts = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				Service instance = i % 2 == 0 ? service : other;
				String line = "line-" + i;
				receipts.add(threads.submit(() -> instance.door.send(new Notebook.Write("n", line), origin())));
			}
			List<Long> versions = new ArrayList<>();
			for (Future<Receipt> receipt : receipts) {
				versions.add(receipt.get().version());
			}
			assertThat(versions)
				.containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40).mapToObj(Long::valueOf).toList());
			assertThat(assertSound(service.log)).hasSize(40);
		}
	}

	@Test
	void an_aggregate_of_many_events_is_loaded_whole() {
		for (int i = 0; i < 250; i++) {
			service.door.send(new Notebook.Write("n", "line " + i), origin());
		}
		assertThat(service.door.send(new Notebook.Ensure("n", "line 249"), origin()).version()).isEqualTo(249);
	}

}
