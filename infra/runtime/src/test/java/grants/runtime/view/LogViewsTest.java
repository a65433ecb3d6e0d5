package grants.runtime.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import grants.kernel.Actor;
import grants.runtime.command.Receipt;
import grants.runtime.command.Service;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Notebook;
import grants.runtime.notebook.Notebook.NotebookEvent;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogViewsTest {

	private static final Projection LINES = new LinesByNotebook();

	private final TestDatabase db = new TestDatabase();

	private final Service service = new Service(db.database(), InstantSource.system());

	private final LogViews views = new LogViews(db.database(), service.readers, InstantSource.system(), List.of(LINES));

	@AfterEach
	void close() {
		views.stop();
		service.close();
		db.close();
	}

	/**
	 * One row a notebook: its last line, how many there were; empty when it is closed.
	 */
	static final class LinesByNotebook implements Projection {

		@Override
		public String name() {
			return "lines-by-notebook";
		}

		@Override
		public List<IndexModel> indexes() {
			return List.of(new IndexModel(Indexes.ascending("last")));
		}

		@Override
		public List<WriteModel<Document>> project(RecordedEvent event) {
			return switch ((NotebookEvent) event.payload()) {
				case NotebookEvent.LineWritten written -> List.of(Row.set(event, written.notebook(),
						new Document("last", written.line()).append("lines", event.sequence() + 1)
							.append("by." + event.sequence(), event.origin().actor().subject())));
				case NotebookEvent.Closed closed -> List.of(Row.remove(event, closed.notebook()));
			};
		}

	}

	private Receipt send(Object command) {
		return service.door.send(command,
				new Origin("test:" + UUID.randomUUID(), new Actor("u-1", "tester"), "c", null));
	}

	private List<Document> rows() {
		return rows(views.collection(LINES));
	}

	private static List<Document> rows(MongoCollection<Document> collection) {
		return collection.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
	}

	@Test
	void a_writer_sees_what_it_has_written() {
		views.start();
		for (int i = 0; i < 5; i++) {
			Receipt receipt = send(new Notebook.Write("n", "line " + i));
			assertThat(views.await(LINES, receipt.position())).isTrue();
			Document row = rows().getFirst();
			assertThat(row.getString("last")).isEqualTo("line " + i);
			assertThat(row.getLong("position")).isEqualTo(receipt.position());
		}
		assertThat(views.await(LINES, null)).isTrue();
	}

	@Test
	void the_indexes_of_a_view_are_there_before_its_rows() {
		views.start();
		assertThat(views.collection(LINES).listIndexes()).extracting(index -> index.get("key"))
			.contains(new Document("last", 1));
	}

	@Test
	void events_that_come_again_change_nothing() {
		writeALot();
		List<RecordedEvent> events = service.log.read(0, 500)
			.stream()
			.flatMap(commit -> Notebook.types().events(commit).stream())
			.toList();
		ViewFeed feed = new ViewFeed(LINES, db.database().getCollection("again"), null);
		feed.handle(events);
		List<Document> once = rows(db.database().getCollection("again"));
		assertThat(once).hasSize(7).first().isEqualTo(new Document("_id", "n-0").append("position", 141L));
		feed.handle(events.subList(events.size() / 3, events.size()));
		// by one who does not know that it is late
		feed.handle(events.subList(0, events.size() / 2));
		assertThat(rows(db.database().getCollection("again"))).isEqualTo(once);
	}

	@Test
	void an_unknown_view_is_not_rebuilt() {
		views.start();
		assertThatIllegalArgumentException().isThrownBy(() -> views.rebuild("nothing"));
		assertThat(views.status("nothing")).isEmpty();
	}

	@Test
	void two_views_of_one_name_are_refused() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> new LogViews(db.database(), service.readers, InstantSource.system(), List.of(LINES, LINES)));
	}

	private void writeALot() {
		for (int i = 0; i < 140; i++) {
			send(new Notebook.Write("n-" + i % 7, "line " + i));
		}
		send(new Notebook.Close("n-0"));
	}

}
