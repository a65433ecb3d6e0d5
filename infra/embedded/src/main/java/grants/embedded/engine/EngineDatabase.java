package grants.embedded.engine;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.InvalidNamespaceError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** The commands on the collections of one database. */
final class EngineDatabase extends AbstractSynchronizedMongoDatabase<DocumentKey> {

	private static final Document ANYTHING = new Document();

	private final StoreMaps maps;

	private final OpenCursors cursors;

	EngineDatabase(String name, StoreMaps maps, OpenCursors cursors, CursorRegistry unused) {
		super(name, unused);
		this.maps = maps;
		this.cursors = cursors;
		initializeNamespacesAndIndexes();
	}

	@Override
	public Document handleCommand(Channel channel, String command, Document body, DatabaseResolver databases,
			Oplog oplog) {
		return switch (command.toLowerCase(Locale.ROOT)) {
			case "find" -> find(body);
			case "aggregate" -> aggregate(body, databases, oplog);
			case "insert" -> insert(body);
			case "update" -> update(channel, body, databases, oplog);
			case "delete" -> delete(body, oplog);
			case "createindexes" -> new IndexCommands(this).create(body);
			case "dropindexes" -> new IndexCommands(this).drop(body);
			default -> super.handleCommand(channel, command, body, databases, oplog);
		};
	}

	private Document find(Document body) {
		String name = Fields.text(body, "find");
		EngineCollection collection = collection(name);
		if (collection == null) {
			return OpenCursors.complete(getFullCollectionNamespace(name), List.of());
		}
		Document projection = Fields.document(body, "projection");
		UnaryOperator<Document> project = projection.isEmpty() ? UnaryOperator.identity()
				: found -> collection.project(found, projection);
		boolean single = Boolean.TRUE.equals(body.get("singleBatch"));
		int limit = Fields.number(body, "limit");
		Integer batchSize = single && limit > 0 ? Integer.valueOf(limit) : Fields.numberIfAny(body, "batchSize");
		Stream<Found> found = collection.search(Fields.document(body, "filter"), Fields.document(body, "sort"),
				Fields.number(body, "skip"), limit);
		return cursors.open(collection.getFullName(), found, project, batchSize, single);
	}

	/** A leading match may use an index; the rest runs over what it finds. */
	private Document aggregate(Document body, DatabaseResolver databases, Oplog oplog) {
		String name = Fields.text(body, "aggregate");
		EngineCollection collection = collection(name);
		if (collection == null) {
			return OpenCursors.complete(getFullCollectionNamespace(name), List.of());
		}
		List<Document> pipeline = Aggregation.parse(body.get("pipeline"));
		Document match = pipeline.isEmpty() ? ANYTHING : Fields.document(pipeline.getFirst(), "$match");
		List<Document> rest = match.isEmpty() ? pipeline : pipeline.subList(1, pipeline.size());
		Aggregation aggregation = Aggregation.fromPipeline(rest, databases, this, collection, oplog);
		Stream<Found> found = collection.search(match, ANYTHING, 0, 0);
		Stream<Found> result = aggregation.runStagesAsStream(found.map(Found::document))
			.map(document -> new Found(document, Bson.encode(document).length))
			.onClose(found::close);
		Integer batchSize = Fields.numberIfAny(Fields.document(body, "cursor"), "batchSize");
		return cursors.open(collection.getFullName(), result, UnaryOperator.identity(), batchSize, false);
	}

	private Document insert(Document body) {
		List<Document> documents = Fields.documents(body, "documents");
		WriteReply reply = new WriteReply(body);
		List<Document> errors = writable(body, "insert").insertDocuments(documents, reply.ordered());
		reply.failed(errors);
		reply.count(reply.isOver() ? Fields.number(errors.getFirst(), "index") : documents.size() - errors.size());
		return reply.toDocument();
	}

	private Document update(Channel channel, Document body, DatabaseResolver databases, Oplog oplog) {
		List<Document> updates = Fields.documents(body, "updates");
		WriteReply reply = new WriteReply(body);
		for (int i = 0; i < updates.size() && !reply.isOver(); i++) {
			Document alone = new Document(body).append("updates", List.of(updates.get(i)));
			reply.updated(i, super.handleCommand(channel, "update", alone, databases, oplog));
		}
		return reply.toDocument();
	}

	private Document delete(Document body, Oplog oplog) {
		List<Document> deletes = Fields.documents(body, "deletes");
		WriteReply reply = new WriteReply(body);
		EngineCollection collection = collection(Fields.text(body, "delete"));
		for (int i = 0; collection != null && i < deletes.size() && !reply.isOver(); i++) {
			try {
				reply.count(collection.deleteDocuments(Fields.document(deletes.get(i), "q"),
						Fields.number(deletes.get(i), "limit"), oplog));
			}
			catch (MongoServerException ex) {
				reply.failed(i, ex);
			}
		}
		return reply.toDocument();
	}

	private EngineCollection writable(Document body, String command) {
		String name = Fields.text(body, command);
		if (name.startsWith("system.")) {
			throw new InvalidNamespaceError(getFullCollectionNamespace(name));
		}
		return (EngineCollection) resolveOrCreateCollection(name);
	}

	@Nullable EngineCollection collection(String name) {
		return (EngineCollection) resolveCollection(name, false);
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
		return new EngineCollection(this, name, options, maps.documents(getDatabaseName(), name), cursorRegistry);
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
