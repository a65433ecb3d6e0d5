package grants.runtime.history;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import grants.kernel.Actor;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How a commit is written in the store: the one place that knows its field names. */
final class CommitDocument {

	static final String POSITION = "_id";

	static final String STREAM = "stream";

	static final String FIRST = "first";

	static final String LAST = "last";

	static final String REQUEST = "request";

	static final String AT = "at";

	static final String DIGEST = "digest";

	/** The fields of a {@link Trace}. */
	static final Bson TRACE = Projections.include(STREAM, LAST, REQUEST, AT, DIGEST);

	private CommitDocument() {
	}

	static Document write(Commit commit) {
		Origin origin = commit.origin();
		return new Document(POSITION, commit.position()).append(STREAM, commit.stream())
			.append("aggregate", commit.aggregate())
			.append(FIRST, commit.first())
			.append(LAST, commit.last())
			.append("commit", commit.id())
			.append(REQUEST, origin.request())
			.append("actor", origin.actor().subject())
			.append("role", origin.actor().role())
			.append("correlation", origin.correlation())
			.append("cause", origin.cause())
			.append(AT, Date.from(commit.at()))
			.append("events", commit.events().stream().map(CommitDocument::write).toList())
			.append("previous", commit.previous())
			.append(DIGEST, commit.digest());
	}

	static Commit read(Document document) {
		Origin origin = new Origin(document.getString(REQUEST),
				new Actor(document.getString("actor"), document.getString("role")), document.getString("correlation"),
				document.getString("cause"));
		List<Commit.Event> events = document.getList("events", Document.class)
			.stream()
			.map(CommitDocument::readEvent)
			.toList();
		return new Commit(document.getLong(POSITION), document.getString(STREAM), document.getString("aggregate"),
				document.getLong(FIRST), document.getString("commit"), origin, instant(document), events,
				document.getString("previous"), document.getString(DIGEST));
	}

	static Chain.Head readHead(Document document) {
		return new Chain.Head(document.getLong(POSITION), document.getString(DIGEST), instant(document));
	}

	static Trace readTrace(Document document) {
		return new Trace(readHead(document), document.getString(STREAM), document.getLong(LAST),
				document.getString(REQUEST));
	}

	private static Document write(Commit.Event event) {
		return new Document("id", event.id()).append("name", event.stored().name())
			.append("revision", event.stored().revision())
			.append("payload", event.stored().payload());
	}

	private static Commit.Event readEvent(Document event) {
		return new Commit.Event(event.getString("id"), new EventTypes.Stored(event.getString("name"),
				event.getInteger("revision"), event.getString("payload")));
	}

	private static Instant instant(Document document) {
		return document.getDate(AT).toInstant();
	}

}
