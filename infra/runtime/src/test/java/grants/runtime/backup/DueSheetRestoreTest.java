package grants.runtime.backup;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

import grants.kernel.Actor;
import grants.runtime.command.Service;
import grants.runtime.crypto.PublicKeys;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueItem;
import grants.runtime.due.DueSheet;
import grants.runtime.due.DueWork;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Notebook;
import grants.runtime.notebook.Notebook.NotebookEvent;
import grants.runtime.proof.KnownCheckpoints;
import org.junit.jupiter.api.Test;

/** DUE-ONCE over a restore. */
class DueSheetRestoreTest {

	private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	/** Ids of items for which a command was made, again and again too. */
	private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

	/**
	 * A line {@code remind <text> <instant>} is written into the notebook when it is due.
	 */
	private final class Reminders implements DueWork {

		@Override
		public List<DueChange> changes(RecordedEvent event) {
			String[] words = event.payload() instanceof NotebookEvent.LineWritten written ? written.line().split(" ")
					: new String[0];
			return words.length == 3
					? List.of(new DueChange.Schedule(
							new DueItem("reminder:" + words[1], "reminder", "fired", Instant.parse(words[2]))))
					: List.of();
		}

		@Override
		public Object commandFor(DueItem item) {
			asked.add(item.id());
			return new Notebook.Ensure("fired", item.id().substring("reminder:".length()));
		}

	}

	private static void remind(Service service, String text, Instant at) {
		service.door.send(new Notebook.Write("plan", "remind " + text + " " + at),
				new Origin("test:" + UUID.randomUUID(), new Actor("u-1", "tester"), "c", null));
	}

	@Test
	void what_has_fired_or_was_unneeded_does_not_fire_again_and_what_is_pending_does() throws BadLine {
		try (TestDatabase from = new TestDatabase(); TestDatabase to = new TestDatabase()) {
			ByteArrayOutputStream export = new ByteArrayOutputStream();
			long head;
			try (Service service = new Service(from.database(), now::get)) {
				DueSheet sheet = new DueSheet(from.database(), service.readers, new Reminders(), service.door,
						now::get);
				sheet.start();
				remind(service, "first", START.plusSeconds(60));
				service.door.send(new Notebook.Ensure("fired", "known"),
						new Origin("test:known", new Actor("u-1", "tester"), "c", null));
				remind(service, "known", START.plusSeconds(120));
				remind(service, "later", START.plusSeconds(3600));
				now.set(START.plusSeconds(600));
				sheet.clockMoved();
				await().atMost(30, SECONDS)
					.until(() -> sheet.pending()
						.stream()
						.map(entry -> entry.item().id())
						.toList()
						.equals(List.of("reminder:later")));
				head = service.log.head();
				LogExport.write(from.database(), "notes", now.get(), List.of(), export);
				sheet.stop();
			}
			assertThat(asked).containsExactly("reminder:first", "reminder:known");
			LogImport.into(to.database(), new ByteArrayInputStream(export.toByteArray()), "notes",
					new KnownCheckpoints("notes", PublicKeys.none()), false);
			try (Service service = new Service(to.database(), now::get)) {
				DueSheet sheet = new DueSheet(to.database(), service.readers, new Reminders(), service.door, now::get);
				sheet.start();
				assertThat(sheet.await(head, Duration.ofSeconds(30))).isTrue();
				assertThat(sheet.pending()).extracting(entry -> entry.item().id()).containsExactly("reminder:later");
				now.set(START.plusSeconds(3600));
				sheet.clockMoved();
				await().atMost(30, SECONDS).until(() -> service.log.head() == head + 1);
				sheet.stop();
			}
			assertThat(asked).containsExactly("reminder:first", "reminder:known", "reminder:later");
		}
	}

}
