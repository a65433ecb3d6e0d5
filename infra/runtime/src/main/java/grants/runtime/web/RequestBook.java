package grants.runtime.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import grants.runtime.history.Backoff;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * All requests that were ever made, with their answers: the collection {@code requests}.
 * A key belongs to one request for ever. Of those who carry the same request, one at a
 * time has the turn to carry it out and the others wait for its answer; if it stays
 * silent, another takes the turn.
 */
public final class RequestBook {

	/** How long the one whose turn it is may be silent before another takes it. */
	static final Duration SILENCE = Duration.ofSeconds(3);

	private static final Backoff WAITING = new Backoff(Duration.ofMillis(4), Duration.ofMillis(100));

	private final MongoCollection<Document> requests;

	private final Duration silence;

	public RequestBook(MongoDatabase database) {
		this(database, SILENCE);
	}

	RequestBook(MongoDatabase database, Duration silence) {
		this.requests = database.getCollection("requests");
		this.silence = silence;
	}

	/** What somebody who carries a request is to do. */
	sealed interface Turn {

		/** Carry it out, and write down the answer. */
		record Mine(String key, String token) implements Turn {
		}

		/** Repeat the answer. */
		record Answered(Answer answer) implements Turn {
		}

		/** Nothing: the key belongs to another request. */
		record Used() implements Turn {
		}

	}

	/**
	 * Writes the request down, or waits until it is answered.
	 * @param key digest of the idempotency key
	 * @param request id of the request
	 * @param body digest of the body
	 */
	Turn open(String key, String request, String body) {
		String token = UUID.randomUUID().toString();
		Document written = write(key, request, body, token);
		if (written == null) {
			return new Turn.Mine(key, token);
		}
		if (!request.equals(written.getString("request")) || !body.equals(written.getString("body"))) {
			return new Turn.Used();
		}
		return await(key, token, written);
	}

	/**
	 * Writes the answer down, unless there is one already that outweighs it.
	 * @return the answer that is written now
	 */
	Answer answer(Turn.Mine turn, Answer answer) {
		Bson mayWrite = answer.isFinal() ? eq("_id", turn.key()) : and(eq("_id", turn.key()), exists("answer", false));
		Document written = requests.findOneAndUpdate(mayWrite, set("answer", Answer.write(answer)),
				new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
		return Answer.read((written != null ? written : find(turn.key())).get("answer", Document.class));
	}

	/** Lets the next one have the turn at once: this one has come to no answer. */
	void giveBack(Turn.Mine turn) {
		requests.updateOne(and(eq("_id", turn.key()), eq("turn", turn.token())), unset("turn"));
	}

	/**
	 * @return null if this made the first entry, else the entry that is there
	 */
	private @Nullable Document write(String key, String request, String body, String token) {
		try {
			requests.insertOne(
					new Document("_id", key).append("request", request).append("body", body).append("turn", token));
			return null;
		}
		catch (MongoWriteException e) {
			if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw e;
			}
			return find(key);
		}
	}

	private Turn await(String key, String token, Document written) {
		Document entry = written;
		long since = System.nanoTime();
		for (int looks = 1;; looks++) {
			Document answer = entry.get("answer", Document.class);
			if (answer != null) {
				return new Turn.Answered(Answer.read(answer));
			}
			String holder = entry.getString("turn");
			boolean free = holder == null || System.nanoTime() - since >= silence.toNanos();
			if (free && take(key, holder, token)) {
				return new Turn.Mine(key, token);
			}
			LockSupport.parkNanos(WAITING.after(looks).toNanos());
			entry = find(key);
			if (holder == null ? entry.getString("turn") != null : !holder.equals(entry.getString("turn"))) {
				since = System.nanoTime();
			}
		}
	}

	private boolean take(String key, @Nullable String holder, String token) {
		return requests.updateOne(and(eq("_id", key), eq("turn", holder), exists("answer", false)), set("turn", token))
			.getModifiedCount() == 1;
	}

	private Document find(String key) {
		Document entry = requests.find(eq("_id", key)).first();
		if (entry == null) {
			throw new IllegalStateException("an answer has vanished from the collection requests");
		}
		return entry;
	}

}
