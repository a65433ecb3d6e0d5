package grants.embedded.engine;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents as bytes by encoded {@code _id}. Commands that write are one at a time. Reads
 * wait only to take hold of one moment between two of them, and then see that moment.
 */
final class EngineCollection extends AbstractMongoCollection<DocumentKey> {

	private static final Document ANYTHING = new Document();

	private final MVMap<byte[], byte[]> documents;

	private final Lock turn;

	private final LongAdder examined;

	/** Those of the super class, by their own type. */
	private List<OrderedIndex> indexes = List.of();

	/**
	 * @param turn held by whoever changes documents, from the first to the last change of
	 * a command
	 * @param examined counts the documents that searches have looked at
	 */
	EngineCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<byte[], byte[]> documents,
			Lock turn, LongAdder examined, CursorRegistry cursors) {
		super(database, name, options, cursors);
		this.documents = documents;
		this.turn = turn;
		this.examined = examined;
	}

	/**
	 * Matching documents in the asked order, read as they are taken. The stream holds its
	 * version of the store, and must be closed.
	 */
	Stream<Found> search(Document filter, Document sort, int skip, int limit) {
		Predicate<Document> matches = Filter.of(filter);
		boolean natural = sort.isEmpty() || sort.containsKey("$natural");
		SortOrder order = natural ? null : SortOrder.of(sort);
		Plan plan;
		Stream<Found> found;
		ReadHold hold;
		turn.lock();
		try {
			synchronized (this) { // documents and index at the same moment
				plan = Planner.plan(indexes, filter, sort);
				hold = ReadHold.on(documents.getStore());
				Frozen now = Frozen.of(documents);
				found = plan == null ? Candidates.everything(now, isNaturalDescending(sort))
						: Candidates.of(plan, Frozen.of(plan.index().map()), now);
			}
		}
		finally {
			turn.unlock();
		}
		found = found.peek(_ -> examined.increment()).filter(candidate -> matches.test(candidate.document()));
		if (order != null && (plan == null || !plan.isSorted())) {
			found = order.sort(found, limit > 0 ? Math.addExact(skip, limit) : 0);
		}
		found = skip > 0 ? found.skip(skip) : found;
		found = limit > 0 ? found.limit(limit) : found;
		return found.onClose(hold::release);
	}

	/**
	 * How many documents match: from an index alone, if one says exactly what the filter
	 * does.
	 */
	long count(Document filter) {
		turn.lock();
		try {
			synchronized (this) {
				if (filter.isEmpty()) {
					return documents.sizeAsLong();
				}
				Plan plan = Planner.plan(indexes, filter, ANYTHING);
				if (plan != null && plan.exact()) {
					return plan.once() ? plan.index().count(plan.ranges())
							: Candidates.count(plan, Frozen.of(plan.index().map()));
				}
			}
		}
		finally {
			turn.unlock();
		}
		try (Stream<Found> found = search(filter, ANYTHING, 0, 0)) {
			return found.count();
		}
	}

	Document project(Document document, Document projection) {
		return matchDocumentsFromStream(ANYTHING, Stream.of(document), 0, 0, 0, null, projection).iterator().next();
	}

	/** For counts, updates, deletions: at once, and in one piece. */
	@Override
	protected QueryResult queryDocuments(Document filter, @Nullable Document sort, int skip, int limit, int batchSize,
			@Nullable Document projection) {
		try (Stream<Found> found = search(filter, sort == null ? ANYTHING : sort, skip, limit)) {
			return new QueryResult(found.map(Found::document).toList());
		}
	}

	@Override
	protected QueryResult matchDocuments(Document filter, @Nullable Document sort, int skip, int limit, int batchSize,
			@Nullable Document projection) {
		return queryDocuments(filter, sort, skip, limit, batchSize, projection);
	}

	@Override
	protected Stream<DocumentWithPosition<DocumentKey>> streamAllDocumentsWithPosition() {
		Cursor<byte[], byte[]> cursor = documents.cursor(null, null, false);
		return Candidates.stream(cursor)
			.map(id -> new DocumentWithPosition<>(Bson.decode(cursor.getValue()), new DocumentKey(id)));
	}

	@Override
	protected boolean documentMatchesQuery(Document document, Document filter) {
		return Filter.of(filter).test(document);
	}

	@Override
	protected DocumentKey addDocumentInternal(Document document) {
		String idField = getIdField();
		DocumentKey key = new DocumentKey(
				KeyWriter.encode(idField == null ? UUID.randomUUID() : document.get(idField)));
		documents.put(key.bytes(), Bson.encode(document));
		return key;
	}

	@Override
	protected void handleUpdate(DocumentKey position, Document before, Document after) {
		documents.put(position.bytes(), Bson.encode(after));
	}

	@Override
	protected void removeDocument(DocumentKey position) {
		documents.remove(position.bytes());
	}

	@Override
	protected Document getDocument(DocumentKey position) {
		return Bson.decode(Objects.requireNonNull(documents.get(position.bytes())));
	}

	@Override
	public int count() {
		turn.lock();
		try {
			return documents.size();
		}
		finally {
			turn.unlock();
		}
	}

	@Override
	protected boolean tracksDataSize() {
		return false;
	}

	@Override
	protected void updateDataSize(int delta) {
		// not tracked
	}

	@Override
	protected int getDataSize() {
		return 0;
	}

	@Override
	public synchronized void addIndex(Index<DocumentKey> index) {
		super.addIndex(index);
		refreshIndexes();
	}

	@Override
	public synchronized void dropIndex(String name) {
		super.dropIndex(name);
		refreshIndexes();
	}

	private void refreshIndexes() {
		indexes = getIndexes().stream().map(OrderedIndex.class::cast).toList();
	}

	@Override
	public synchronized void addDocument(Document document) {
		super.addDocument(document);
	}

	@Override
	public synchronized void removeDocument(Document document) {
		super.removeDocument(document);
	}

	@Override
	public synchronized List<Document> insertDocuments(List<Document> inserted, boolean ordered) {
		return super.insertDocuments(inserted, ordered);
	}

	@Override
	public synchronized int deleteDocuments(Document filter, int limit, Oplog oplog) {
		return super.deleteDocuments(filter, limit, oplog);
	}

	@Override
	public synchronized Document findAndModify(Document command) {
		return super.findAndModify(command);
	}

	/** Where one is to be updated, only one is read. */
	@Override
	public synchronized Document updateDocuments(Document filter, Document update, ArrayFilters arrayFilters,
			boolean multi, boolean upsert, Oplog oplog) {
		return super.updateDocuments(multi ? filter : narrowed(filter), update, arrayFilters, multi, upsert, oplog);
	}

	private Document narrowed(Document filter) {
		try (Stream<Found> found = search(filter, ANYTHING, 0, 1)) {
			return found.findFirst()
				.map(first -> new Document("$and",
						List.of(filter, new Document("_id", new Document("$eq", first.document().get("_id"))))))
				.orElse(filter);
		}
	}

}
