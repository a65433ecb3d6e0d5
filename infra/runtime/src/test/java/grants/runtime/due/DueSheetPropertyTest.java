package grants.runtime.due;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import grants.kernel.Actor;
import grants.runtime.command.Service;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.history.Store;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Notebook;
import grants.runtime.notebook.Notebook.NotebookEvent;
import org.junit.jupiter.api.Test;

/**
 * Random schedules, moves, cancellations, bugs, jumps of the clock and takeovers between
 * two instances: every item has its effect once, in the order of the due instants of its
 * aggregate, and what was taken off in time never. {@code -Dgrants.due.runs} says how
 * many.
 */
class DueSheetPropertyTest {

	private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

	private static final int NOTEBOOKS = 6;

	private static final int STEPS = 150;

	@Test
	void every_item_fires_once_and_in_the_order_of_its_aggregate() {
		long seed = Long.getLong("grants.due.seed", System.nanoTime());
		for (int run = 0; run < Integer.getInteger("grants.due.runs", 3); run++) {
			System.out.println("due sheet, seed " + (seed + run));
			new Run(seed + run).play();
		}
	}

	/** An item fails the first time if its name says so. */
	private static final class Reminders implements DueWork {

		private final Map<String, Boolean> failed = new ConcurrentHashMap<>();

		@Override
		public List<DueChange> changes(RecordedEvent event) {
			String[] words = ((NotebookEvent.LineWritten) event.payload()).line().split(" ");
			return switch (words[0]) {
				case "remind" -> List
					.of(new DueChange.Schedule(new DueItem(words[1], "reminder", words[3], Instant.parse(words[2]))));
				case "forget" -> List.of(new DueChange.Cancel(words[1]));
				default -> List.of();
			};
		}

		@Override
		public Object commandFor(DueItem item) {
			if (item.id().startsWith("bug") && failed.put(item.id(), true) == null) {
				throw new IllegalStateException("a bug, once in each instance");
			}
			return new Notebook.Write(item.target(), item.id());
		}

	}

	private static final class Run {

		private final Random random;

		private final AtomicReference<Instant> now = new AtomicReference<>(START);

		/** By id: when it is due, in which notebook. */
		private final Map<String, Instant> dueAt = new TreeMap<>();

		private final Map<String, String> notebookOf = new HashMap<>();

		Run(long seed) {
			random = new Random(seed);
		}

		void play() {
			try (TestDatabase db = new TestDatabase();
					Store elsewhere = db.open();
					Service one = new Service(db.database(), now::get);
					Service two = new Service(elsewhere.database(), now::get)) {
				List<DueSheet> sheets = List.of(sheet(db, one), sheet(db, two));
				boolean[] runs = new boolean[2];
				for (int step = 0; step < STEPS; step++) {
					switch (random.nextInt(10)) {
						case 0 -> {
							now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1 + random.nextInt(20))));
							sheets.forEach(DueSheet::clockMoved);
						}
						case 1 -> {
							int which = random.nextInt(2);
							if (runs[which]) {
								sheets.get(which).stop();
							}
							else {
								sheets.get(which).start();
							}
							runs[which] = !runs[which];
						}
						case 2, 3 -> changeOne(one);
						default -> schedule(one, (random.nextInt(8) == 0 ? "bug-" : "item-") + step,
								"notebook-" + random.nextInt(NOTEBOOKS));
					}
				}
				IntStream.range(0, 2).filter(which -> !runs[which]).forEach(which -> sheets.get(which).start());
				await().atMost(Duration.ofSeconds(60)).until(() -> {
					now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(10)));
					sheets.forEach(DueSheet::clockMoved);
					return sheets.getFirst().await(one.log.head(), Duration.ofSeconds(10))
							&& sheets.getFirst().pending().isEmpty();
				});
				check(one);
				assertSound(one.log);
			}
		}

		private DueSheet sheet(TestDatabase db, Service instance) {
			return new DueSheet(db.database(), instance.readers, new Reminders(), instance.door, now::get);
		}

		private void schedule(Service service, String id, String notebook) {
			Instant at = now.get().plus(Duration.ofMinutes(1 + random.nextInt(60)));
			notebookOf.put(id, notebook);
			dueAt.put(id, at);
			write(service, "remind " + id + " " + at + " " + notebook);
		}

		/** Moves or cancels something whose time has not come yet. */
		private void changeOne(Service service) {
			List<String> ahead = dueAt.keySet().stream().filter(id -> dueAt.get(id).isAfter(now.get())).toList();
			if (ahead.isEmpty()) {
				return;
			}
			String id = ahead.get(random.nextInt(ahead.size()));
			if (random.nextBoolean()) {
				schedule(service, id, notebookOf.get(id));
			}
			else {
				dueAt.remove(id);
				write(service, "forget " + id);
			}
		}

		private void write(Service service, String line) {
			service.door.send(new Notebook.Write("plan", line),
					new Origin("test:" + UUID.randomUUID(), new Actor("u-1", "tester"), "c-1", null));
		}

		private void check(Service service) {
			for (int i = 0; i < NOTEBOOKS; i++) {
				String notebook = "notebook-" + i;
				List<String> fired = service.history.stream(notebook)
					.stream()
					.map(event -> ((NotebookEvent.LineWritten) event.payload()).line())
					.toList();
				List<String> expected = new ArrayList<>(
						dueAt.keySet().stream().filter(id -> notebookOf.get(id).equals(notebook)).toList());
				assertThat(fired).containsExactlyInAnyOrderElementsOf(expected);
				assertThat(fired.stream().map(dueAt::get)).isSorted();
			}
		}

	}

}
