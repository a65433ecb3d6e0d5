package grants.runtime.command;

import static grants.runtime.command.CommandDoorTest.origin;
import static grants.runtime.command.LogHistory.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import grants.runtime.history.BrokenLog;
import grants.runtime.history.CommitLog;
import grants.runtime.history.RecordedEvent;
import grants.runtime.history.Store;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A state that is looked at is that of the log, whatever is remembered of it. */
class LogHistoryTest {

	private final TestDatabase db = new TestDatabase();

	private final Store elsewhere = db.open();

	private final Instance here = new Instance(db.database());

	private final Instance there = new Instance(elsewhere.database());

	/** An instance of a service of tallies that remembers only a little. */
	private static final class Instance implements AutoCloseable {

		final CommitLog log;

		final AggregateBus bus;

		final CommandDoor door;

		final LogHistory history;

		Instance(MongoDatabase database) {
			this.log = new CommitLog(database, InstantSource.system());
			this.bus = new AggregateBus(Aggregates.of(Tally.class), Tally.types(), log, InstantSource.system());
			this.door = new CommandDoor(log, bus);
			this.history = new LogHistory(log, Tally.types(), new Memory(100));
		}

		void add(String tally, int events) {
			door.send(new Tally.Add(tally, events), origin());
		}

		Seen seen(String tally) {
			return history.state(tally, Seen.NOTHING, Seen::after);
		}

		@Override
		public void close() {
			bus.close();
			log.close();
		}

	}

	private record Seen(long events, List<String> newest) {

		static final Seen NOTHING = new Seen(0, List.of());

		Seen after(RecordedEvent event) {
			assertThat(event.sequence()).isEqualTo(events);
			return new Seen(events + 1, List.of(event.id()));
		}

		static Seen folded(List<RecordedEvent> events) {
			Seen seen = NOTHING;
			for (RecordedEvent event : events) {
				seen = seen.after(event);
			}
			return seen;
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
	void what_never_was_is_empty_and_is_not_remembered_as_such() {
		assertThat(here.seen("t")).isSameAs(Seen.NOTHING);
		there.add("t", 2);
		assertThat(here.seen("t").events()).isEqualTo(2);
	}

	@Test
	void the_length_of_a_stream_does_not_matter_to_the_next_look() {
		for (int i = 0; i < 20; i++) {
			here.add("t", 5);
		}
		assertThat(here.seen("t").events()).isEqualTo(100);
		// nobody reads these again
		db.log().updateMany(Filters.lt("_id", 20L), Updates.set("events", List.of()));
		assertThat(here.seen("t").events()).isEqualTo(100);
		here.add("t", 1);
		assertThat(here.seen("t").events()).isEqualTo(101);
	}

	@Test
	void one_stream_may_be_looked_at_in_several_ways() {
		here.add("t", LONG);
		assertThat(here.seen("t").events()).isEqualTo(LONG);
		assertThat(here.history.state("t", 0L, (count, _) -> count + 1)).isEqualTo(LONG);
		here.add("t", 1);
		assertThat(here.history.state("t", 0L, (count, _) -> count + 1)).isEqualTo(LONG + 1);
		assertThat(here.seen("t").events()).isEqualTo(LONG + 1);
	}

	@Test
	void a_state_that_the_log_does_not_confirm_is_forgotten() {
		here.add("t", LONG);
		here.add("t", 2);
		assertThat(here.seen("t").events()).isEqualTo(LONG + 2);
		db.log().deleteOne(Filters.eq("_id", 2L)); // as if restored from an older backup
		assertThat(here.seen("t").events()).isEqualTo(LONG);
		db.log().deleteOne(Filters.eq("_id", 1L));
		assertThat(here.seen("t")).isSameAs(Seen.NOTHING);
	}

	@Test
	void a_gap_behind_what_is_remembered_is_found() {
		here.add("t", LONG);
		assertThat(here.seen("t").events()).isEqualTo(LONG);
		there.add("t", 1);
		there.add("t", 1);
		db.log().deleteOne(Filters.eq("_id", 2L));
		assertThatExceptionOfType(BrokenLog.class).isThrownBy(() -> here.seen("t"));
	}

	@Test
	void whoever_has_written_sees_it_in_every_instance() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		long[] expected = new long[6];
		for (int i = 0; i < 300; i++) {
			int tally = random.nextInt(expected.length);
			int events = random.nextInt(6);
			if (events > 0) {
				(random.nextBoolean() ? here : there).add("tally-" + tally, events);
				expected[tally] += events;
			}
			Seen seen = (random.nextBoolean() ? here : there).seen("tally-" + tally);
			assertThat(seen.events()).as("seed %d, step %d", seed, i).isEqualTo(expected[tally]);
			assertThat(seen).isEqualTo(Seen.folded(here.history.stream("tally-" + tally)));
		}
	}

}
