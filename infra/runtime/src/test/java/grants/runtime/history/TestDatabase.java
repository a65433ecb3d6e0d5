package grants.runtime.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import grants.embedded.TestStore;
import org.bson.Document;

/** A database of its own for one test, dropped at the end. */
public final class TestDatabase implements AutoCloseable {

	private final String name = TestStore.freshDatabase();

	private final Store store = open();

	/** Another connection to the same database, as another instance of a service has. */
	public Store open() {
		return Store.open(TestStore.uri(), name, true);
	}

	public String name() {
		return name;
	}

	public MongoDatabase database() {
		return store.database();
	}

	/** The log's documents, for tests that tamper with them. */
	public MongoCollection<Document> log() {
		return database().getCollection(LogCollection.NAME);
	}

	@Override
	public void close() {
		database().drop();
		store.close();
	}

}
