package grants.embedded.engine;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.InvalidNamespaceError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** The commands on the collections of one database. */
final class EngineDatabase extends AbstractSynchronizedMongoDatabase<DocumentKey> {

	private final StoreMaps maps;

	private final Commands commands;

	private final OpenCursors cursors;

	private final LongAdder examined;

	/**
	 * @param examined counts the documents that searches have looked at
	 */
	EngineDatabase(String name, StoreMaps maps, Commands commands, OpenCursors cursors, LongAdder examined,
			CursorRegistry unused) {
		super(name, unused);
		this.maps = maps;
		this.commands = commands;
		this.cursors = cursors;
		this.examined = examined;
		initializeNamespacesAndIndexes();
	}

	@Override
	public Document handleCommand(Channel channel, String command, Document body, DatabaseResolver databases,
			Oplog oplog) {
		return switch (command.toLowerCase(Locale.ROOT)) {
			case "find" -> new ReadCommands(this, cursors).find(body);
			case "aggregate" -> new ReadCommands(this, cursors).aggregate(body, databases, oplog);
			case "insert" -> new WriteCommands(this).insert(body);
			case "update" -> new WriteCommands(this).update(body,
					alone -> super.handleCommand(channel, "update", alone, databases, oplog));
			case "delete" -> new WriteCommands(this).delete(body, oplog);
			case "createindexes" -> new IndexCommands(this).create(body);
			case "dropindexes" -> new IndexCommands(this).drop(body);
			default -> super.handleCommand(channel, command, body, databases, oplog);
		};
	}

	@Nullable EngineCollection collection(String name) {
		return (EngineCollection) resolveCollection(name, false);
	}

	/**
	 * @throws InvalidNamespaceError if the collection is the server's own
	 */
	EngineCollection collectionToWrite(String name) {
		if (name.startsWith("system.")) {
			throw new InvalidNamespaceError(getFullCollectionNamespace(name));
		}
		return (EngineCollection) resolveOrCreateCollection(name);
	}

	/** The collection of index descriptions, or null before there is any. */
	@Nullable MongoCollection<DocumentKey> indexDescriptions() {
		return indexes.get();
	}

	String namespaceOf(String collection) {
		return getFullCollectionNamespace(collection);
	}

	@Override
	protected void addIndex(Document description) {
		super.addIndex(description);
	}

	@Override
	protected void dropIndex(MongoCollection<DocumentKey> collection, String index) {
		super.dropIndex(collection, index);
		maps.removeIndex(getDatabaseName(), collection.getCollectionName(), index);
	}

	void forgetIndex(String collection, String index) {
		maps.removeIndex(getDatabaseName(), collection, index);
	}

	@Override
	protected MongoCollection<DocumentKey> openOrCreateCollection(String name, CollectionOptions options) {
		return new EngineCollection(this, name, options, maps.documents(getDatabaseName(), name),
				commands.turn(namespaceOf(name)), examined, cursorRegistry);
	}

	@Override
	protected Index<DocumentKey> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
			boolean sparse) {
		if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
			return new PrimaryIndex(index, keys, maps.documents(getDatabaseName(), collection));
		}
		return new OrderedIndex(index, keys, sparse, true, maps.index(getDatabaseName(), collection, index));
	}

	@Override
	protected Index<DocumentKey> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> keys,
			boolean sparse) {
		return new OrderedIndex(index, keys, sparse, false, maps.index(getDatabaseName(), collection, index));
	}

	@Override
	public void dropCollection(String name, Oplog oplog) {
		super.dropCollection(name, oplog);
		maps.removeCollection(getDatabaseName(), name);
	}

	@Override
	public void drop(Oplog oplog) {
		super.drop(oplog);
		maps.removeDatabase(getDatabaseName());
	}

	@Override
	public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
		throw Refused.notSupported("renameCollection");
	}

	@Override
	protected long getStorageSize() {
		return maps.fileBytes();
	}

	@Override
	protected long getFileSize() {
		return maps.fileBytes();
	}

}
