package grants.runtime.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/**
 * The three unique indexes that guard the log, and the one place that tells from the text
 * of the store's error which of them has refused a document. (The protocol names the
 * index only in that text.)
 */
enum LogIndex {

	/** One commit per position. Refusal: another process has taken the position. */
	POSITION("_id_"),

	/**
	 * One commit per stream and first sequence number: the optimistic lock. It suffices
	 * that only the first number is unique. A commit could slip past it only by starting
	 * inside another, but a writer can only have loaded whole commits, so it starts where
	 * a commit ends; and loading a stream checks that its commits join without gap or
	 * overlap, loudly. Indexing every event's number instead costs 15 to 45% of the
	 * insert speed.
	 */
	STREAM("stream_first"),

	/** One commit per request, for ever. Refusal: the request has had its effect. */
	REQUEST("request");

	private static final Pattern NAME = Pattern.compile("E11000 .*? index: (\\S+) dup key", Pattern.DOTALL);

	/** MongoDB's code for a duplicate key. */
	static final int DUPLICATE_KEY = 11000;

	private final String indexName;

	LogIndex(String indexName) {
		this.indexName = indexName;
	}

	static void create(MongoCollection<Document> log) {
		log.createIndex(Indexes.ascending(CommitDocument.STREAM, CommitDocument.FIRST),
				new IndexOptions().name(STREAM.indexName).unique(true));
		log.createIndex(Indexes.ascending(CommitDocument.REQUEST),
				new IndexOptions().name(REQUEST.indexName).unique(true));
	}

	/**
	 * @throws IllegalStateException if the text names none of the three
	 */
	static LogIndex thatRefused(String errorMessage) {
		Matcher matcher = NAME.matcher(errorMessage);
		if (matcher.find()) {
			for (LogIndex index : values()) {
				if (index.indexName.equals(matcher.group(1))) {
					return index;
				}
			}
		}
		throw new IllegalStateException("the store refused a commit by an unknown index: " + errorMessage);
	}

}
