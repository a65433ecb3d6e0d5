package grants.runtime.testing;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import grants.embedded.TestStore;
import grants.runtime.history.Commit;
import grants.runtime.history.History;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.ViewStatus;
import grants.runtime.view.Views;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A view whose rows a test writes, in a store of its own: shows how many rows a query
 * looks at, so that a page of a list costs the page and not the view. There is no log
 * behind it.
 */
public final class FilledView implements Views, History, AutoCloseable {

	private final MongoClient client = MongoClients.create(TestStore.uri());

	private final MongoDatabase database = client.getDatabase(TestStore.freshDatabase());

	private final Projection projection;

	public FilledView(Projection projection) {
		this.projection = projection;
		collection(projection).createIndexes(projection.indexes());
	}

	/** Adds what the projection makes of these events, in order. */
	public void add(List<RecordedEvent> events) {
		List<WriteModel<Document>> writes = events.stream()
			.flatMap(event -> projection.project(event).stream())
			.toList();
		collection(projection).bulkWrite(writes);
	}

	/** Adds rows as they are. */
	public void insert(List<Document> rows) {
		collection(projection).insertMany(rows);
	}

	/** How many documents the store looks at, those of this view and any other. */
	public long examinedBy(Runnable query) {
		long before = examined();
		query.run();
		return examined() - before;
	}

	private long examined() {
		return client.getDatabase("admin")
			.runCommand(new Document("serverStatus", 1))
			.getEmbedded(List.of("metrics", "queryExecutor", "scannedObjects"), Number.class)
			.longValue();
	}

	@Override
	public MongoCollection<Document> collection(Projection asked) {
		return database.getCollection(asked.name());
	}

	@Override
	public boolean await(Projection asked, @Nullable Long position) {
		return true;
	}

	@Override
	public void rebuild(String name) {
		throw new UnsupportedOperationException("its rows are made by a test");
	}

	@Override
	public Optional<ViewStatus> status(String name) {
		return Optional.empty();
	}

	@Override
	public List<ViewStatus> status() {
		return List.of();
	}

	@Override
	public List<RecordedEvent> stream(String streamId) {
		return List.of();
	}

	@Override
	public Optional<Commit> byRequest(String request) {
		return Optional.empty();
	}

	@Override
	public Optional<Commit> at(long position) {
		return Optional.empty();
	}

	@Override
	public long head() {
		return 0;
	}

	@Override
	public void close() {
		database.drop();
		client.close();
	}

}
