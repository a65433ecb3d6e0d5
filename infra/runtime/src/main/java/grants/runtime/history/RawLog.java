package grants.runtime.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import grants.kernel.Text;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The log as it lies in the store, also where it is not as it should be: for those who
 * verify it, take it away or bring it in. Throws only if the store does not answer.
 */
public final class RawLog {

	/** Commits read at a time. */
	public static final int AT_A_TIME = 500;

	/** After so many a batch ends, so that large commits don't fill the memory. */
	private static final long MAX_BYTES = 16_000_000;

	/** Unauthorized, AuthenticationFailed, MaxTimeMSExpired. */
	private static final Set<Integer> NOT_THE_DOCUMENTS_FAULT = Set.of(13, 18, 50);

	private final MongoCollection<RawBsonDocument> log;

	private final MongoDatabase database;

	private @Nullable LogCollection into;

	public RawLog(MongoDatabase database) {
		this.database = database;
		this.log = database.getCollection(LogCollection.NAME, RawBsonDocument.class)
			.withReadConcern(ReadConcern.MAJORITY)
			.withReadPreference(ReadPreference.primary());
	}

	/**
	 * What is stored behind a position, by position, {@value #AT_A_TIME} at most. Each is
	 * looked at by itself, on all processors.
	 * @param to the last position, inclusive
	 */
	public List<StoredCommit> read(long after, long to) {
		return examined(after, to, () -> stored(after, to));
	}

	/**
	 * The same batch by batch, the next one being read meanwhile.
	 * @param to the last position, inclusive
	 */
	public LogPages upTo(long to) {
		return new LogPages(this, to);
	}

	List<RawBsonDocument> stored(long after, long to) {
		return find(and(gt(CommitDocument.POSITION, after), lte(CommitDocument.POSITION, to)));
	}

	/**
	 * @param reading gives what is stored behind the position
	 */
	List<StoredCommit> examined(long after, long to, Supplier<List<RawBsonDocument>> reading) {
		List<RawBsonDocument> stored;
		try {
			stored = reading.get();
		}
		catch (MongoException e) {
			requireThatItAnswers(e);
			return readOneByOne(after, Math.min(to, after + AT_A_TIME));
		}
		return IntStream.range(0, stored.size())
			.parallel()
			.mapToObj(i -> StoredCommit.of(stored.get(i), positionOf(stored.get(i), after + 1)))
			.toList();
	}

	/**
	 * Position of the last commit; 0 if there is none. What can't be a position does not
	 * count. If the store can't read the last one, the highest position that there can
	 * be.
	 */
	public long head() {
		try {
			RawBsonDocument last = edge(lte(CommitDocument.POSITION, Long.MAX_VALUE),
					descending(CommitDocument.POSITION));
			return last == null ? 0 : Math.max(0, positionOf(last, 0));
		}
		catch (MongoException e) {
			requireThatItAnswers(e);
			return Long.MAX_VALUE;
		}
	}

	/** A document that stands outside of all positions, if there is one. */
	public Optional<Finding> foreign() {
		try {
			RawBsonDocument lowest = edge(new Document(), ascending(CommitDocument.POSITION));
			RawBsonDocument highest = edge(new Document(), descending(CommitDocument.POSITION));
			return Stream.of(Optional.ofNullable(lowest), Optional.ofNullable(highest))
				.flatMap(Optional::stream)
				.map(document -> Optional.ofNullable(document.get(CommitDocument.POSITION)))
				.filter(id -> !(id.orElse(null) instanceof BsonInt64 position && position.getValue() > 0))
				.map(id -> new Finding(0, Finding.Kind.FOREIGN,
						Text.of("有一个文档不在任何位置上，其 _id 为 " + id.orElse(null),
								"a document stands at no position, its _id is " + id.orElse(null))))
				.findFirst();
		}
		catch (MongoException e) {
			requireThatItAnswers(e);
			return Optional.of(new Finding(0, Finding.Kind.MALFORMED, Text.of("数据库无法读出首个或末个文档",
					"the store can't read the first or the last document: " + e.getMessage())));
		}
	}

	/**
	 * Adds commits that were taken from a log to this one, in order.
	 * @throws MongoException if the store does not take them
	 */
	public void insert(List<Commit> commits) {
		LogCollection log = into == null ? new LogCollection(database) : into;
		into = log;
		LogCollection.Inserted inserted = log.insert(commits);
		if (inserted.refusal() != null) {
			throw new IllegalStateException("the store does not take position "
					+ commits.get(inserted.count()).position() + ": " + inserted.refusal());
		}
	}

	/** Finds out which of them the store can't read. */
	private List<StoredCommit> readOneByOne(long after, long to) {
		List<StoredCommit> all = new ArrayList<>();
		for (long position = after + 1; position <= to; position++) {
			try {
				for (RawBsonDocument stored : find(eq(CommitDocument.POSITION, position))) {
					all.add(StoredCommit.of(stored, position));
				}
			}
			catch (MongoException e) {
				requireThatItAnswers(e);
				all.add(StoredCommit.flawed(position, Finding.Kind.MALFORMED, "数据库无法读出",
						"the store can't read it: " + e.getMessage()));
			}
		}
		return all;
	}

	/** Whoever answers, but not this, can't read what is stored. */
	private void requireThatItAnswers(MongoException e) {
		if (e instanceof MongoCommandException answer && NOT_THE_DOCUMENTS_FAULT.contains(answer.getErrorCode())) {
			throw e;
		}
		database.runCommand(new Document("ping", 1));
	}

	/** Fewer if they are large, but at least one if there is any. */
	private List<RawBsonDocument> find(Bson which) {
		List<RawBsonDocument> found = new ArrayList<>();
		long bytes = 0;
		try (MongoCursor<RawBsonDocument> cursor = log.find(which)
			.sort(ascending(CommitDocument.POSITION))
			.limit(AT_A_TIME)
			.batchSize(AT_A_TIME + 1)
			.cursor()) {
			while (bytes < MAX_BYTES && cursor.hasNext()) {
				RawBsonDocument next = cursor.next();
				found.add(next);
				bytes += next.getByteBuffer().remaining();
			}
		}
		return found;
	}

	private @Nullable RawBsonDocument edge(Bson filter, Bson order) {
		return log.find(filter).sort(order).limit(1).projection(Projections.include(CommitDocument.POSITION)).first();
	}

	static long positionOf(RawBsonDocument stored, long otherwise) {
		try {
			BsonValue id = stored.get(CommitDocument.POSITION);
			return id != null && id.isNumber() ? id.asNumber().longValue() : otherwise;
		}
		catch (RuntimeException e) { // its bytes are no document
			return otherwise;
		}
	}

}
