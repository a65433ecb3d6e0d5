package grants.runtime.view;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import grants.runtime.history.Readers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The {@link Views} that readers of the log keep up to date. */
public final class LogViews implements Views {

	/** The longest that a query waits for its own write to show. */
	static final Duration PATIENCE = Duration.ofSeconds(2);

	private final MongoDatabase database;

	private final Readers readers;

	private final Map<String, Projection> projections = new LinkedHashMap<>();

	public LogViews(MongoDatabase database, Readers readers, List<? extends Projection> projections) {
		this.database = database;
		this.readers = readers;
		for (Projection projection : projections) {
			if (this.projections.put(projection.name(), projection) != null) {
				throw new IllegalArgumentException("two views are called " + projection.name());
			}
		}
	}

	/** Makes the indexes and begins to follow the log. */
	public void start() {
		projections.forEach((name, projection) -> {
			ViewFeed feed = new ViewFeed(projection, rows(name));
			feed.createIndexes();
			readers.start(readerOf(name), feed);
		});
	}

	/** Ends when the batches in hand are done. */
	public void stop() {
		projections.keySet().forEach(name -> readers.stop(readerOf(name)));
	}

	@Override
	public MongoCollection<Document> collection(Projection projection) {
		return rows(projection.name());
	}

	@Override
	public boolean await(Projection projection, @Nullable Long position) {
		return position == null || readers.await(readerOf(projection.name()), position, PATIENCE);
	}

	@Override
	public void rebuild(String name) {
		if (!projections.containsKey(name)) {
			throw new IllegalArgumentException("no view is called " + name + ": " + projections.keySet());
		}
		readers.reset(readerOf(name));
	}

	private MongoCollection<Document> rows(String name) {
		return database.getCollection(name);
	}

	private static String readerOf(String view) {
		return "view:" + view;
	}

}
