package grants.runtime.command;

import static grants.runtime.command.CommandDoorTest.origin;
import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import grants.kernel.RuleViolated;
import grants.runtime.history.BrokenLog;
import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.Store;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Notebook;
import grants.runtime.notebook.Notebook.NotebookEvent;
import grants.runtime.notebook.Tally;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered saves reading, and never decides. */
class StreamRepositoryTest {

	/** Per instance; {@code -Dgrants.commands=...} for more. */
	private static final int COMMANDS = Integer.getInteger("grants.commands", 300);

	private final TestDatabase db = new TestDatabase();

	private final Store elsewhere = db.open();

	private final Tallies here = new Tallies(db.database());

	private final Tallies there = new Tallies(elsewhere.database());

	/** An instance of a service of tallies and notebooks that remembers only a little. */
	private static final class Tallies implements AutoCloseable {

		private static final EventTypes TYPES = EventTypes.of(new EventTypes.Name("added", 1, Tally.Added.class),
				new EventTypes.Name("line-written", 1, NotebookEvent.LineWritten.class),
				new EventTypes.Name("closed", 1, NotebookEvent.Closed.class));

		final CommitLog log;

		final AggregateBus bus;

		final CommandDoor door;

		final Memory memory = new Memory(200);

		Tallies(MongoDatabase database) {
			this.log = new CommitLog(database, InstantSource.system());
			this.bus = new AggregateBus(Aggregates.of(Tally.class, Notebook.class), TYPES, log, InstantSource.system(),
					memory);
			this.door = new CommandDoor(log, bus);
		}

		Receipt add(String tally, int events) {
			return door.send(new Tally.Add(tally, events), origin());
		}

		void expect(String tally, long count) {
			door.send(new Tally.Expect(tally, count), origin());
		}

		@Override
		public void close() {
			bus.close();
			log.close();
		}

	}

	@AfterEach
	void close() {
		here.close();
		there.close();
		elsewhere.close();
		db.close();
	}

	@Test
	void a_command_sees_what_another_instance_has_recorded_meanwhile() {
		here.add("t", 2);
		here.expect("t", 2);
		assertThat(here.memory.of("t").last()).isEqualTo(1);
		there.add("t", 3);
		here.expect("t", 5);
		assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> here.expect("t", 2));
		assertThat(here.add("t", 1).version()).isEqualTo(5);
		there.expect("t", 6);
	}

	@Test
	void what_was_applied_and_then_refused_is_not_remembered() {
		here.add("t", 2);
		here.expect("t", 2);
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(RuleViolated.class)
				.isThrownBy(() -> here.door.send(new Tally.AddAndRefuse("t"), origin()));
			here.expect("t", 2);
		}
		assertThat(assertSound(here.log)).hasSize(1);
	}

	@Test
	void the_length_of_a_stream_does_not_matter_to_the_next_command() {
		for (int i = 0; i < 20; i++) {
			here.add("t", 5);
		}
		here.expect("t", 100);
		// nobody reads these again
		db.log().updateMany(Filters.lt("_id", 20L), Updates.set("events", List.of()));
		here.expect("t", 100);
		assertThat(here.add("t", 1).version()).isEqualTo(100);
	}

	@Test
	void a_state_that_the_log_does_not_confirm_is_forgotten() {
		here.add("t", 2);
		here.add("t", 2);
		here.expect("t", 4);
		// as if an older backup had been restored
		db.log().deleteOne(Filters.eq("_id", 2L));
		here.expect("t", 2);
		db.log().updateOne(Filters.eq("_id", 1L), Updates.set("digest", "another history's"));
		here.expect("t", 2);
		assertThat(here.memory.of("t").digest()).isEqualTo("another history's");
	}

	@Test
	void a_gap_behind_what_is_remembered_is_found() {
		here.add("t", 1);
		here.expect("t", 1);
		there.add("t", 1);
		there.add("t", 1);
		db.log().deleteOne(Filters.eq("_id", 2L));
		assertThatExceptionOfType(BrokenLog.class).isThrownBy(() -> here.expect("t", 3))
			.withMessageContaining("goes on with 2 at position 3");
	}

	@Test
	void a_stream_is_never_loaded_or_written_as_another_type() {
		here.add("t", 1);
		here.door.send(new Notebook.Write("n", "x"), origin());
		for (Tallies each : List.of(here, there, here)) {
			assertThatExceptionOfType(ForeignStream.class)
				.isThrownBy(() -> each.door.send(new Notebook.Write("t", "x"), origin()))
				.withMessage("t is a Tally, not a Notebook");
			assertThatExceptionOfType(ForeignStream.class).isThrownBy(() -> each.add("n", 1))
				.withMessage("n is a Notebook, not a Tally");
		}
		assertThat(assertSound(here.log)).hasSize(2);
	}

	@Test
	void of_two_types_that_want_one_stream_at_once_one_gets_it() throws Exception {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 20; i++) {
				String stream = "contested-" + i;
				Future<?> tally = threads.submit(() -> here.add(stream, 1));
				Future<?> notebook = threads.submit(() -> there.door.send(new Notebook.Write(stream, "x"), origin()));
				assertThat(List.of(outcome(tally), outcome(notebook))).containsExactlyInAnyOrder("recorded",
						ForeignStream.class.getSimpleName());
			}
		}
		assertThat(assertSound(here.log)).hasSize(20);
	}

	private static String outcome(Future<?> future) throws InterruptedException {
		try {
			future.get();
			return "recorded";
		}
		catch (ExecutionException e) {
			return e.getCause().getClass().getSimpleName();
		}
	}

	@Test
	void a_stream_of_two_types_is_broken() {
		here.add("t", 1);
		here.add("t", 1);
		db.log().updateOne(Filters.eq("_id", 2L), Updates.set("aggregate", "Notebook"));
		assertThatExceptionOfType(BrokenLog.class).isThrownBy(() -> there.expect("t", 2))
			.withMessage("t is a Tally, but a Notebook at position 2");
	}

	/**
	 * Every event says on which state it was decided: in two instances that write the
	 * same streams, forget and are refused, that is always the state of the log.
	 */
	@Test
	void whatever_is_remembered_each_decision_is_made_on_the_state_of_the_log() throws Exception {
		long seed = System.nanoTime();
		System.out.println("seed " + seed);
		Random random = new Random(seed);
		AtomicInteger accepted = new AtomicInteger();
		List<Future<?>> callers = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Tallies instance : List.of(here, there)) {
				for (int caller = 0; caller < 6; caller++) {
					Random own = new Random(random.nextLong());
					callers.add(threads.submit(() -> send(instance, own, accepted)));
				}
			}
			for (Future<?> caller : callers) {
				caller.get();
			}
		}
		List<Commit> log = assertSound(there.log);
		assertThat(log).hasSize(accepted.get());
		for (Document document : db.log().find()) {
			long sequence = document.getLong("first");
			for (Document event : document.getList("events", Document.class)) {
				assertThat(event.getString("payload")).as("seed %d", seed).contains("\"before\":" + sequence++ + ",");
			}
		}
	}

	private static void send(Tallies instance, Random random, AtomicInteger accepted) {
		for (int i = 0; i < COMMANDS / 6; i++) {
			String tally = "tally-" + random.nextInt(4);
			if (random.nextInt(5) == 0) {
				assertThatExceptionOfType(RuleViolated.class)
					.isThrownBy(() -> instance.door.send(new Tally.AddAndRefuse(tally), origin()));
			}
			else {
				instance.add(tally, 1 + random.nextInt(3));
				accepted.incrementAndGet();
			}
		}
	}

}
