package grants.runtime.history;

import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/**
 * The database of one service. Everything in it is written so that it survives the loss
 * of a server, and read so that it cannot vanish again.
 *
 * <p>
 * The driver's retryable writes stay on: they carry views, leases and answers over an
 * election. Nothing depends on them: every write of the runtime may be executed twice,
 * and the log settles unknown outcomes by itself, also on servers without sessions.
 */
public final class Store implements AutoCloseable {

	/** Acknowledged by a majority that has it in its journal. */
	public static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

	/**
	 * How long one answer of the server may take before its outcome counts as unknown.
	 */
	private static final int ANSWER_SECONDS = 10;

	private static final int SERVER_SELECTION_SECONDS = 5;

	private final MongoClient client;

	private final MongoDatabase database;

	private Store(MongoClient client, String database) {
		this.client = client;
		this.database = client.getDatabase(database);
	}

	/**
	 * @param uri of the server, without database
	 * @param database the service's own
	 * @param embedded whether a single server without replication is wanted: the embedded
	 * one, or a developer's
	 * @throws StoreRefused if the server is not there, or lacks what the log is built on
	 */
	public static Store open(String uri, String database, boolean embedded) {
		MongoClientSettings settings = MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(uri))
			.applicationName(database)
			.writeConcern(DURABLE)
			.readConcern(ReadConcern.MAJORITY)
			.readPreference(ReadPreference.primary())
			.retryReads(true)
			.retryWrites(true)
			.applyToSocketSettings(socket -> socket.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
			.applyToClusterSettings(
					cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_SECONDS, TimeUnit.SECONDS))
			.build();
		Store store = new Store(MongoClients.create(settings), database);
		try {
			StoreCheck.pass(store.database, embedded);
			return store;
		}
		catch (RuntimeException e) {
			store.close();
			throw e;
		}
	}

	public MongoDatabase database() {
		return database;
	}

	/** Another database of the same server. */
	public MongoDatabase sibling(String name) {
		return client.getDatabase(name);
	}

	@Override
	public void close() {
		client.close();
	}

}
