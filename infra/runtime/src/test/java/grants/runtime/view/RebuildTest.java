package grants.runtime.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.WriteModel;
import grants.kernel.Actor;
import grants.runtime.command.Receipt;
import grants.runtime.command.Service;
import grants.runtime.history.Commit;
import grants.runtime.history.Commits;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Origin;
import grants.runtime.history.ReaderStatus;
import grants.runtime.history.RecordedEvent;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Notebook;
import grants.runtime.view.LogViewsTest.LinesByNotebook;
import grants.runtime.web.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A view is built anew beside itself. */
class RebuildTest {

	private static final Duration GRACE = Duration.ofMillis(1_500);

	private static final LinesByNotebook LINES = new LinesByNotebook();

	private final TestDatabase db = new TestDatabase();

	private final List<Instance> instances = new ArrayList<>();

	private final Instance here = new Instance(LINES);

	@AfterEach
	void close() {
		instances.forEach(Instance::close);
		db.close();
	}

	/** One instance of the service. */
	private final class Instance implements AutoCloseable {

		final Service service = new Service(db.database(), InstantSource.system());

		final LogViews views;

		private boolean closed;

		Instance(Projection projection) {
			this.views = new LogViews(db.database(), service.readers, InstantSource.system(), List.of(projection),
					GRACE);
			instances.add(this);
		}

		Instance start() {
			views.start();
			return this;
		}

		ViewStatus status() {
			return views.status(LINES.name()).orElseThrow();
		}

		Receipt write(String notebook, String line) {
			return service.door.send(new Notebook.Write(notebook, line),
					new Origin("test:" + UUID.randomUUID(), new Actor("u-1", "tester"), "c", null));
		}

		List<Document> rows() {
			return views.collection(LINES).find().sort(new Document("_id", 1)).into(new ArrayList<>());
		}

		void awaitGeneration(long number) {
			await().atMost(Duration.ofSeconds(30))
				.until(() -> status().rebuild() == null && Long.valueOf(number).equals(status().live()));
		}

		@Override
		public void close() {
			if (!closed) {
				closed = true;
				views.stop();
				service.close();
			}
		}

	}

	/** The same rows, but somebody can hold up or fail those who make them. */
	private static final class Held implements Projection {

		private final int version;

		private final CountDownLatch go = new CountDownLatch(1);

		Held(int version) {
			this.version = version;
		}

		@Override
		public String name() {
			return LINES.name();
		}

		@Override
		public int version() {
			return version;
		}

		@Override
		public List<IndexModel> indexes() {
			return LINES.indexes();
		}

		@Override
		public List<WriteModel<Document>> project(RecordedEvent event) {
			try {
				go.await();
			}
			catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
			return LINES.project(event);
		}

	}

	private void writeSome(int lines) {
		for (int i = 0; i < lines; i++) {
			here.write("n-" + i % 30, "line " + i);
		}
	}

	private List<String> generations() {
		return db.database()
			.listCollectionNames()
			.into(new ArrayList<>())
			.stream()
			.filter(name -> name.startsWith(LINES.name() + "."))
			.sorted()
			.toList();
	}

	@Test
	void the_first_generation_of_a_new_service_is_live_at_once() {
		here.start();
		assertThat(here.rows()).isEmpty();
		assertThat(here.status().live()).isEqualTo(1);
		assertThat(here.status().rebuild()).isNull();
	}

	@Test
	void a_view_that_is_new_to_an_old_service_is_not_shown_before_it_is_whole() {
		writeSome(60);
		Held held = new Held(1);
		Instance instance = new Instance(held).start();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(instance::rows)
			.satisfies(e -> assertThat(e.problem().status()).isEqualTo(503));
		assertThat(instance.views.await(LINES, 1L)).isFalse();
		ViewStatus.Running running = instance.status().rebuild();
		assertThat(running.generation()).isEqualTo(1);
		held.go.countDown();
		instance.awaitGeneration(1);
		assertThat(instance.views.await(LINES, 60L)).isTrue();
		assertThat(instance.rows()).hasSize(30);
	}

	@Test
	void a_rebuilt_view_equals_the_live_one_and_takes_its_place() {
		here.start();
		writeSome(100);
		here.service.door.send(new Notebook.Close("n-3"),
				new Origin("test:close", new Actor("u-1", "tester"), "c", null));
		assertThat(here.views.await(LINES, 101L)).isTrue();
		List<Document> before = here.rows();

		here.views.rebuild(LINES.name(), "u-admin");

		here.awaitGeneration(2);
		assertThat(here.status().comparison()).satisfies(comparison -> {
			assertThat(comparison.rows()).isEqualTo(30);
			assertThat(comparison.different()).isZero();
			assertThat(comparison.unsettled()).isZero();
		});
		await().untilAsserted(() -> assertThat(here.views.collection(LINES).getNamespace().getCollectionName())
			.isEqualTo(LINES.name() + ".v1.g2"));
		assertThat(here.rows()).isEqualTo(before);
		assertThat(here.views.collection(LINES).listIndexes()).hasSize(2);
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(generations()).containsExactly(LINES.name() + ".v1.g2"));
		assertThat(here.service.readers.status()).extracting(ReaderStatus::name)
			.containsExactly("view:" + LINES.name() + ".v1.g2");
		assertThat(here.service.readers.position("view:" + LINES.name() + ".v1.g1")).isZero();
		Receipt next = here.write("n-1", "after");
		assertThat(here.views.await(LINES, next.position())).isTrue();
		assertThat(here.rows().get(1).getString("last")).isEqualTo("after");
	}

	@Test
	void rows_that_are_not_what_the_log_says_are_an_alarm_and_are_kept() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		here.views.bindTo(meters);
		here.start();
		writeSome(90);
		assertThat(here.views.await(LINES, 90L)).isTrue();
		List<Document> right = here.rows();
		var rows = here.views.collection(LINES);
		rows.insertOne(new Document("_id", "forged").append("position", 7L));
		rows.deleteOne(new Document("_id", "n-7"));
		rows.updateOne(new Document("_id", "n-11"), new Document("$set", new Document("last", "forged")));

		here.views.rebuild(LINES.name());
		here.awaitGeneration(2);
		Comparison comparison = here.status().comparison();
		assertThat(comparison.different()).isEqualTo(3);
		assertThat(comparison.rows()).isEqualTo(31);
		assertThat(comparison.examples()).containsExactlyInAnyOrder("forged", "n-7", "n-11");
		assertThat(meters.get("grants.view.different").tag("view", LINES.name()).gauge().value()).isEqualTo(3);
		await().untilAsserted(() -> assertThat(here.rows()).isEqualTo(right));
		await().until(() -> here.service.readers.status().size() == 1);
		assertThat(here.status().kept()).isEqualTo(1);
		assertThat(generations()).hasSize(2);

		here.views.rebuild(LINES.name());
		here.awaitGeneration(3);
		assertThat(here.status().comparison().different()).isZero();
		assertThat(here.status().kept()).isNull();
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(generations()).containsExactly(LINES.name() + ".v1.g3"));
		assertThat(meters.get("grants.view.different").tag("view", LINES.name()).gauge().value()).isZero();
	}

	/** Without a pause: the log never stands still. */
	@Test
	void while_others_write_the_view_stays_fresh_whole_and_equal_in_every_instance() throws Exception {
		here.start();
		Instance other = new Instance(LINES).start();
		writeSome(1_500);
		AtomicBoolean stop = new AtomicBoolean();
		ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
		AtomicInteger writes = new AtomicInteger();
		List<Thread> writers = new ArrayList<>();
		for (Instance instance : List.of(here, other, here, other, here, other)) {
			String notebooks = "m-" + writers.size() + "-";
			writers.add(Thread.ofVirtual().start(() -> {
				for (int i = 0; !stop.get(); i++) {
					String line = "live " + i;
					String notebook = notebooks + i / Notebook.MAX_LINES;
					Receipt receipt = instance.write(notebook, line);
					boolean shown = instance.views.await(LINES, receipt.position());
					List<Document> rows = instance.rows();
					Document row = rows.stream()
						.filter(r -> r.getString("_id").equals(notebook))
						.findFirst()
						.orElse(new Document());
					if (!shown || !line.equals(row.getString("last")) || rows.size() < 31) {
						wrong.add(shown + " " + line + " " + row + " " + rows.size());
					}
					writes.incrementAndGet();
				}
			}));
		}
		for (long generation = 2; generation <= 4; generation++) {
			int before = writes.get();
			(generation % 2 == 0 ? here : other).views.rebuild(LINES.name());
			here.awaitGeneration(generation);
			await().until(() -> writes.get() > before + 10);
			assertThat(here.status().comparison()).satisfies(comparison -> {
				assertThat(comparison.rows()).isGreaterThanOrEqualTo(31);
				assertThat(comparison.different()).isZero();
				assertThat(comparison.unsettled()).isZero();
			});
		}
		stop.set(true);
		for (Thread writer : writers) {
			writer.join();
		}
		assertThat(wrong).isEmpty();
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(generations()).containsExactly(LINES.name() + ".v1.g4"));
		assertThat(other.rows()).isEqualTo(here.rows());
	}

	@Test
	void a_live_view_that_is_stuck_is_replaced() {
		here.start();
		writeSome(60);
		assertThat(here.views.await(LINES, 60L)).isTrue();
		here.views.collection(LINES)
			.createIndex(new Document("last", 1).append("damage", 1), new IndexOptions().unique(true));
		here.write("n-1", "the same");
		long last = here.write("n-2", "the same").position();
		await().until(() -> here.service.readers.status().getFirst().failures() > 0);
		here.views.rebuild(LINES.name());
		here.awaitGeneration(2);
		assertThat(here.status().comparison().different()).isZero();
		assertThat(here.status().comparison().unsettled()).isBetween(1L, 2L);
		assertThat(here.views.await(LINES, last)).isTrue();
		assertThat(here.rows().get(12).getString("last")).isEqualTo("the same");
	}

	@Test
	void another_instance_goes_on_with_a_rebuild_whose_instance_is_silent() {
		here.start();
		writeSome(200);
		assertThat(here.views.await(LINES, 200L)).isTrue();
		Held silent = new Held(1);
		here.close();
		Instance stalled = new Instance(silent).start();
		stalled.views.rebuild(LINES.name(), "u-admin");
		await().until(() -> stalled.status().rebuild() instanceof ViewStatus.Running running
				&& running.reader() instanceof ReaderStatus reader && reader.here());
		assertThat(stalled.rows()).hasSize(30);
		Instance other = new Instance(LINES).start();
		await().atMost(Duration.ofSeconds(20)).until(() -> Long.valueOf(2).equals(other.status().live()));
		assertThat(other.status().comparison().different()).isZero();
		assertThat(other.status().askedBy()).isEqualTo("u-admin");
		silent.go.countDown();
		await().untilAsserted(() -> assertThat(stalled.rows()).isEqualTo(other.rows()).hasSize(30));
	}

	@Test
	void a_new_version_of_a_projection_is_built_beside_and_the_old_one_goes_with_its_last_instance() {
		here.start();
		writeSome(100);
		assertThat(here.views.await(LINES, 100L)).isTrue();
		Held newer = new Held(2);
		Instance next = new Instance(newer).start();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(next::rows);
		Receipt meanwhile = here.write("n-1", "meanwhile");
		assertThat(here.views.await(LINES, meanwhile.position())).isTrue();
		newer.go.countDown();
		next.awaitGeneration(1);
		assertThat(next.views.await(LINES, meanwhile.position())).isTrue();
		assertThat(next.rows()).isEqualTo(here.rows()).hasSize(30);
		assertThat(generations()).containsExactly(LINES.name() + ".v1.g1", LINES.name() + ".v2.g1");
		here.close();
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(generations()).containsExactly(LINES.name() + ".v2.g1"));
		Instance back = new Instance(LINES).start();
		back.awaitGeneration(1);
		assertThat(back.views.await(LINES, meanwhile.position())).isTrue();
		assertThat(back.rows()).isEqualTo(next.rows());
	}

	@Test
	void asked_twice_it_is_built_once() {
		here.start();
		writeSome(40);
		assertThat(here.views.await(LINES, 40L)).isTrue();
		here.close();
		Held held = new Held(1);
		Instance instance = new Instance(held).start();
		instance.views.rebuild(LINES.name(), "u-first");
		instance.views.rebuild(LINES.name(), "u-second");
		assertThat(instance.status().rebuild().generation()).isEqualTo(2);
		assertThat(instance.status().askedBy()).isEqualTo("u-first");
		held.go.countDown();
		instance.awaitGeneration(2);
	}

	/** A commit of a notebook, without the notebook. */
	static NewCommit line(String notebook) {
		NewCommit any = Commits.of(notebook, 0, 1);
		return new NewCommit(notebook, "Notebook", 0, any.id(), any.origin(),
				List.of(new Commit.Event(any.events().getFirst().id(),
						Notebook.types().encode(new Notebook.NotebookEvent.LineWritten(notebook, "a line")))));
	}

}
