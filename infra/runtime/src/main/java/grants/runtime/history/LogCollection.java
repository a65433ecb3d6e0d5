package grants.runtime.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The collection that holds the log. Written with {@code w: majority, j: true} and read
 * with read concern majority from the primary, whatever the client's defaults are:
 * nothing that could still vanish is decided on, published or acknowledged.
 */
final class LogCollection {

	static final String NAME = "log";

	/**
	 * Characters of payload after which a read ends, so that large commits don't fill the
	 * memory.
	 */
	static final int MAX_READ = 4_000_000;

	private final MongoCollection<Document> log;

	LogCollection(MongoDatabase database) {
		this(database, NAME);
	}

	LogCollection(MongoDatabase database, String name) {
		this.log = database.getCollection(name)
			.withWriteConcern(Store.DURABLE)
			.withReadConcern(ReadConcern.MAJORITY)
			.withReadPreference(ReadPreference.primary());
		LogIndex.create(log);
	}

	/** Why the store did not take a commit. */
	sealed interface Refusal {

		/** A unique index holds what it would add. */
		record Taken(LogIndex index) implements Refusal {
		}

		/** The store will not take this document. */
		record Rejected(String message) implements Refusal {
		}

	}

	/**
	 * What has become of an ordered insert.
	 *
	 * @param count of the commits that were taken, from the beginning
	 * @param refusal of the next one, null if all were taken
	 */
	record Inserted(int count, @Nullable Refusal refusal) {
	}

	/**
	 * @throws MongoException if the outcome is unknown
	 */
	Inserted insert(List<Commit> commits) {
		try {
			log.insertMany(commits.stream().map(CommitDocument::write).toList());
			return new Inserted(commits.size(), null);
		}
		catch (MongoBulkWriteException e) {
			if (e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null) {
				throw e; // written, but not known to be durable
			}
			BulkWriteError error = e.getWriteErrors().getFirst();
			return new Inserted(error.getIndex(),
					error.getCode() == LogIndex.DUPLICATE_KEY
							? new Refusal.Taken(LogIndex.thatRefused(error.getMessage()))
							: new Refusal.Rejected(error.getCode() + " " + error.getMessage()));
		}
	}

	/** Only what was never part of a log. */
	void remove(long from, long to) {
		log.deleteMany(and(gte(CommitDocument.POSITION, from), lte(CommitDocument.POSITION, to)));
	}

	Chain.Head head() {
		Document last = log.find()
			.sort(descending(CommitDocument.POSITION))
			.limit(1)
			.projection(Projections.include(CommitDocument.DIGEST, CommitDocument.AT))
			.first();
		return last == null ? Chain.BEGINNING : CommitDocument.readHead(last);
	}

	Optional<Commit> at(long position) {
		return one(log.find(eq(CommitDocument.POSITION, position)).first());
	}

	Optional<Commit> byRequest(String request) {
		return one(log.find(eq(CommitDocument.REQUEST, request)).first());
	}

	Optional<Commit> startingAt(String stream, long first) {
		return one(log.find(and(eq(CommitDocument.STREAM, stream), eq(CommitDocument.FIRST, first))).first());
	}

	/**
	 * The commits behind a position, in order; fewer if they are large, but at least one
	 * if there is any.
	 * @throws BrokenLog if one is missing between them
	 */
	List<Commit> read(long after, int max) {
		List<Commit> commits = readUnchecked(after, max);
		requireJoined(after + 1, commits.stream().map(Commit::position).toList());
		return commits;
	}

	private static void requireJoined(long first, List<Long> positions) {
		for (int i = 0; i < positions.size(); i++) {
			if (positions.get(i) != first + i) {
				throw new BrokenLog("position " + (first + i) + " is missing before position " + positions.get(i));
			}
		}
	}

	/**
	 * Traces of the last commits behind a position, in order: all there are, or as many
	 * as wanted.
	 * @throws BrokenLog if one is missing between them, or behind the position
	 */
	List<Trace> newest(long after, int max) {
		List<Trace> traces = log.find(gt(CommitDocument.POSITION, after))
			.sort(descending(CommitDocument.POSITION))
			.limit(max)
			.batchSize(max)
			.projection(CommitDocument.TRACE)
			.map(CommitDocument::readTrace)
			.into(new ArrayList<>())
			.reversed();
		if (!traces.isEmpty()) {
			long first = traces.size() < max ? after + 1 : traces.getFirst().position();
			requireJoined(first, traces.stream().map(Trace::position).toList());
		}
		return traces;
	}

	/**
	 * What there is of the commits behind a position, in order; fewer if they are large.
	 */
	List<Commit> readUnchecked(long after, int max) {
		List<Commit> commits = new ArrayList<>();
		long size = 0;
		try (MongoCursor<Document> cursor = log
			.find(and(gt(CommitDocument.POSITION, after), lte(CommitDocument.POSITION, after + max)))
			.sort(ascending(CommitDocument.POSITION))
			.batchSize(max + 1)
			.cursor()) {
			while (size < MAX_READ && cursor.hasNext()) {
				Commit commit = CommitDocument.read(cursor.next());
				commits.add(commit);
				for (Commit.Event event : commit.events()) {
					size += event.stored().payload().length();
				}
			}
		}
		return commits;
	}

	/**
	 * The commits of a stream, in order.
	 * @param first sequence number with which a commit begins; 0 for all
	 * @throws BrokenLog if they don't join, or are of several types
	 */
	List<Commit> stream(String stream, long first) {
		List<Commit> commits = new ArrayList<>();
		for (Document document : log.find(and(eq(CommitDocument.STREAM, stream), gte(CommitDocument.FIRST, first)))
			.sort(ascending(CommitDocument.FIRST))) {
			Commit commit = CommitDocument.read(document);
			long expected = commits.isEmpty() ? first : commits.getLast().last() + 1;
			if (commit.first() != expected) {
				throw new BrokenLog(stream + " goes on with " + commit.first() + " at position " + commit.position()
						+ " where " + expected + " is expected");
			}
			if (!commits.isEmpty() && !commit.aggregate().equals(commits.getLast().aggregate())) {
				throw new BrokenLog(stream + " is a " + commits.getLast().aggregate() + ", but a " + commit.aggregate()
						+ " at position " + commit.position());
			}
			commits.add(commit);
		}
		return commits;
	}

	private static Optional<Commit> one(@Nullable Document document) {
		return Optional.ofNullable(document).map(CommitDocument::read);
	}

}
