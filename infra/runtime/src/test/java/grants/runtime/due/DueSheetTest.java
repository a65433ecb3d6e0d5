package grants.runtime.due;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import grants.kernel.Actor;
import grants.runtime.command.Service;
import grants.runtime.history.Commit;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.history.Store;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Notebook;
import grants.runtime.notebook.Notebook.NotebookEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueSheetTest {

	private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

	private final TestDatabase db = new TestDatabase();

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	private final Service service = new Service(db.database(), now::get);

	private final AtomicInteger failing = new AtomicInteger();

	private final DueSheet sheet = sheet(service);

	@AfterEach
	void close() {
		service.close();
		db.close();
	}

	private DueSheet sheet(Service instance) {
		return new DueSheet(db.database(), instance.readers, new Reminders(), instance.door, now::get);
	}

	/**
	 * A line {@code remind <name> at <instant>} in a notebook falls due then and is
	 * written into the notebook {@code fired}, or into the one that {@code in <notebook>}
	 * names; {@code forget <name>} takes it off.
	 */
	private final class Reminders implements DueWork {

		@Override
		public List<DueChange> changes(RecordedEvent event) {
			if (!(event.payload() instanceof NotebookEvent.LineWritten written)) {
				return List.of();
			}
			String[] words = written.line().split(" ");
			return switch (words[0]) {
				case "remind" -> List.of(new DueChange.Schedule(new DueItem("reminder:" + words[1], "reminder",
						words.length > 4 ? words[5] : "fired", Instant.parse(words[3]))));
				case "forget" -> List.of(new DueChange.Cancel("reminder:" + words[1]));
				default -> List.of();
			};
		}

		@Override
		public Object commandFor(DueItem item) {
			if (failing.get() > 0 && failing.getAndDecrement() > 0) {
				throw new IllegalStateException("not now");
			}
			String name = item.id().substring("reminder:".length());
			return name.startsWith("chain-")
					? new Notebook.Write("fired", "remind next-" + name + " at " + item.dueAt().plusSeconds(60))
					: new Notebook.Ensure(item.target(), name);
		}

	}

	private long write(String notebook, String line) {
		return send(new Notebook.Write(notebook, line));
	}

	private long send(Object command) {
		return service.door
			.send(command, new Origin("test:" + UUID.randomUUID(), new Actor("u-1", "tester"), "correlation-1", null))
			.position();
	}

	private void remind(String name, Duration in) {
		write("plan", "remind " + name + " at " + START.plus(in));
	}

	private List<String> fired() {
		return lines("fired");
	}

	private List<String> lines(String notebook) {
		return service.history.stream(notebook)
			.stream()
			.map(event -> ((NotebookEvent.LineWritten) event.payload()).line())
			.toList();
	}

	private void read() {
		assertThat(sheet.await(service.log.head(), Duration.ofSeconds(5))).isTrue();
	}

	private void moveClock(Duration toStartPlus) {
		now.set(START.plus(toStartPlus));
		sheet.clockMoved();
	}

	@Test
	void items_fire_in_the_order_in_which_they_fall_due_and_not_before() {
		sheet.start();
		remind("third", Duration.ofHours(3));
		remind("first", Duration.ofHours(1));
		remind("second", Duration.ofHours(2));
		read();
		assertThat(sheet.pending()).extracting(entry -> entry.item().id())
			.containsExactly("reminder:first", "reminder:second", "reminder:third");
		moveClock(Duration.ofHours(2));
		await().until(() -> fired().size() == 2);
		read();
		assertThat(sheet.pending()).extracting(entry -> entry.item().id()).containsExactly("reminder:third");
		moveClock(Duration.ofHours(3));
		await().until(() -> fired().size() == 3);
		assertThat(fired()).containsExactly("first", "second", "third");
	}

	@Test
	void what_an_item_causes_fires_before_what_is_due_later_even_if_the_clock_jumps() {
		sheet.start();
		remind("chain-a", Duration.ofHours(1));
		remind("late", Duration.ofHours(2));
		read();
		moveClock(Duration.ofDays(400));
		await().until(() -> fired().size() == 3);
		assertThat(fired()).extracting(line -> line.split(" ")[0]).containsExactly("remind", "next-chain-a", "late");
	}

	@Test
	void the_commit_of_an_item_says_which_item_and_what_it_goes_back_to() {
		sheet.start();
		remind("it", Duration.ofHours(1));
		read();
		moveClock(Duration.ofHours(1));
		await().until(() -> fired().size() == 1);
		Commit commit = service.history.byRequest("due:reminder:it").orElseThrow();
		assertThat(commit.origin()).isEqualTo(new Origin("due:reminder:it", Actor.system("due-sheet"), "correlation-1",
				service.history.stream("plan").getFirst().id()));
	}

	@Test
	void a_moved_item_fires_at_its_new_time_and_a_cancelled_one_never() {
		sheet.start();
		remind("moved", Duration.ofHours(1));
		remind("forgotten", Duration.ofHours(1));
		remind("moved", Duration.ofHours(5));
		write("plan", "forget forgotten");
		read();
		moveClock(Duration.ofHours(4));
		remind("mark", Duration.ofHours(4));
		await().until(() -> fired().size() == 1);
		assertThat(fired()).containsExactly("mark");
		moveClock(Duration.ofHours(5));
		await().until(() -> fired().size() == 2);
		assertThat(fired()).containsExactly("mark", "moved");
	}

	@Test
	void an_item_that_has_fired_is_not_scheduled_again() {
		sheet.start();
		remind("once", Duration.ofHours(1));
		read();
		moveClock(Duration.ofHours(1));
		await().until(() -> fired().size() == 1);
		write("fired", "something else");
		remind("once", Duration.ofHours(2));
		remind("mark", Duration.ofHours(3));
		moveClock(Duration.ofHours(3));
		await().until(() -> fired().size() == 3);
		assertThat(fired()).containsExactly("once", "something else", "mark");
	}

	@Test
	void a_refused_item_is_shown_and_rests_until_it_is_scheduled_again() {
		sheet.start();
		write("fired", "x");
		send(new Notebook.Close("fired"));
		remind("refused", Duration.ofHours(1));
		read();
		moveClock(Duration.ofHours(1));
		await().until(() -> sheet.refused().size() == 1);
		assertThat(sheet.refused().getFirst().remark()).contains("NB-1");
		assertThat(sheet.pending()).isEmpty();
		remind("refused", Duration.ofHours(2));
		read();
		assertThat(sheet.pending()).hasSize(1);
		assertThat(sheet.refused()).isEmpty();
	}

	@Test
	void an_item_that_had_nothing_to_do_fires_if_it_is_scheduled_again() {
		sheet.start();
		write("fired", "twice");
		remind("twice", Duration.ofHours(1));
		read();
		moveClock(Duration.ofHours(1));
		await().until(() -> sheet.pending().isEmpty());
		write("fired", "something else");
		remind("twice", Duration.ofHours(2));
		read();
		moveClock(Duration.ofHours(2));
		await().until(() -> fired().size() == 3);
		assertThat(fired()).containsExactly("twice", "something else", "twice");
	}

	@Test
	void an_item_that_fails_is_tried_again_later_and_holds_up_its_aggregate_alone() {
		failing.set(1);
		sheet.start();
		remind("fails-first", Duration.ofHours(1));
		remind("behind-it", Duration.ofHours(2));
		write("plan", "remind other at " + START.plus(Duration.ofHours(2)) + " in elsewhere");
		read();
		moveClock(Duration.ofHours(3));
		await().until(() -> service.history.stream("elsewhere").size() == 1);
		read();
		assertThat(fired()).isEmpty();
		DueEntry entry = sheet.pending().getFirst();
		assertThat(entry.failures()).isEqualTo(1);
		assertThat(entry.remark()).contains("程序出错").doesNotContain("not now");
		moveClock(Duration.ofHours(3).plusSeconds(1));
		await().until(() -> fired().size() == 2);
		assertThat(fired()).containsExactly("fails-first", "behind-it");
	}

	@Test
	void thousands_of_one_instant_fire_once_each() {
		sheet.start();
		int aggregates = 300;
		for (int i = 0; i < 2 * aggregates; i++) {
			write("plan-" + i % 7,
					"remind item-" + i + " at " + START.plus(Duration.ofHours(1)) + " in notebook-" + i % aggregates);
		}
		read();
		moveClock(Duration.ofHours(1));
		await().until(() -> sheet.pending().isEmpty());
		for (int i = 0; i < aggregates; i++) {
			// of one aggregate in turn, by their ids
			List<String> both = List.of("item-" + i, "item-" + (i + aggregates));
			assertThat(lines("notebook-" + i)).isEqualTo(both.stream().sorted().toList());
		}
	}

	@Test
	void a_log_that_never_rests_keeps_nobody_waiting() throws Exception {
		sheet.start();
		remind("in-time", Duration.ofHours(1));
		read();
		AtomicInteger written = new AtomicInteger();
		try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 8; i++) {
				String notebook = "busy-" + i;
				writers.submit(() -> {
					for (int line = 0; line < Notebook.MAX_LINES && fired().isEmpty(); line++) {
						write(notebook, "line " + line);
						written.incrementAndGet();
					}
				});
			}
			await().until(() -> written.get() > 100);
			moveClock(Duration.ofHours(1));
		}
		assertThat(fired()).containsExactly("in-time");
		assertThat(written).hasValueLessThan(8 * Notebook.MAX_LINES);
	}

	@Test
	void who_stalls_over_an_item_beyond_its_lease_fires_nothing_twice() throws Exception {
		CountDownLatch stalled = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		DueWork stalling = new DueWork() {

			private final DueWork same = new Reminders();

			@Override
			public List<DueChange> changes(RecordedEvent event) {
				return same.changes(event);
			}

			@Override
			public Object commandFor(DueItem item) {
				stalled.countDown();
				try {
					goOn.await();
				}
				catch (InterruptedException e) {
					throw new IllegalStateException(e);
				}
				return same.commandFor(item);
			}

		};
		DueSheet first = new DueSheet(db.database(), service.readers, stalling, service.door, now::get);
		try (Store elsewhere = db.open(); Service other = new Service(elsewhere.database(), now::get)) {
			first.start();
			for (int i = 0; i < 20; i++) {
				write("plan", "remind item-" + i + " at " + START.plus(Duration.ofMinutes(1 + i / 4)) + " in notebook-"
						+ i % 4);
			}
			read();
			now.set(START.plus(Duration.ofHours(1)));
			first.clockMoved();
			stalled.await();
			DueSheet second = sheet(other);
			second.start(); // takes over when the first has been silent for its term
			await().atMost(Duration.ofSeconds(30)).until(() -> sheet.pending().isEmpty());
			long head = service.log.head();
			goOn.countDown(); // and sends its commands late
			await().until(() -> !service.readers.status().getFirst().here());
			service.readers.stop(DueSheet.READER);
			assertThat(service.log.head()).isEqualTo(head);
			for (int i = 0; i < 4; i++) {
				int notebook = i;
				assertThat(lines("notebook-" + i))
					.isEqualTo(IntStream.range(0, 5).mapToObj(turn -> "item-" + (4 * turn + notebook)).toList());
			}
		}
	}

	@Test
	void two_instances_fire_each_item_once() {
		try (Store elsewhere = db.open(); Service other = new Service(elsewhere.database(), now::get)) {
			sheet.start();
			DueSheet second = sheet(other);
			second.start();
			for (int i = 0; i < 60; i++) {
				remind("item-" + i, Duration.ofMinutes(1 + i));
			}
			now.set(START.plus(Duration.ofHours(2)));
			await().until(() -> fired().size() >= 20);
			service.readers.stop(DueSheet.READER); // the other one takes over
			await().until(() -> sheet.pending().isEmpty());
			assertThat(fired()).hasSize(60).doesNotHaveDuplicates();
			assertSound(service.log);
		}
	}

}
