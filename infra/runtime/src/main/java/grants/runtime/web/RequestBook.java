package grants.runtime.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import grants.runtime.command.Answer;
import grants.runtime.history.Backoff;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * All requests that were ever made, with their answers: the collection {@code requests}.
 * A key belongs to one request for ever, once that is answered; a request that has come
 * to no answer leaves nothing behind. Of those who carry the same request, one at a time
 * has the turn to carry it out and the others wait for its answer; if it stays silent,
 * another takes the turn over.
 *
 * <p>
 * Who is silent may only be slow, and still record something. So the word of the book
 * alone counts only as long as nobody but the first has had the turn; after that an
 * answer is what the log says.
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

		/** Carry it out: nobody else has had the turn when this was said. */
		record First(String key, String token) implements Turn {
		}

		/** Carry it out: somebody has begun, is silent, and may still go on. */
		record TakenOver(String key) implements Turn {
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
	 * @param body fingerprint of the body
	 */
	Turn open(String key, String request, String body) {
		String token = UUID.randomUUID().toString();
		long since = System.nanoTime();
		@Nullable String seen = null;
		for (int looks = 1;; looks++) {
			Document entry = looks == 1 ? null : find(key);
			if (entry == null) {
				if (isFirst(key, request, body, token)) { // or it was given back
					return new Turn.First(key, token);
				}
				continue;
			}
			if (!request.equals(entry.getString("request")) || !body.equals(entry.getString("body"))) {
				return new Turn.Used();
			}
			@Nullable String answer = entry.getString("answer");
			if (answer != null) {
				return new Turn.Answered(Answer.read(answer));
			}
			String holder = entry.getString("turn");
			if (!holder.equals(seen)) {
				seen = holder;
				since = System.nanoTime();
			}
			else if (System.nanoTime() - since >= silence.toNanos() && take(key, token, holder)) {
				return new Turn.TakenOver(key);
			}
			LockSupport.parkNanos(WAITING.after(looks).toNanos());
		}
	}

	/**
	 * Writes down an answer of which the log knows nothing.
	 * @return false if another has taken the turn over: then it is not answered so
	 */
	boolean answer(Turn.First turn, Answer answer) {
		return requests.updateOne(stillOf(turn), set("answer", Answer.write(answer))).getMatchedCount() == 1;
	}

	/** Writes down the answer that the log gives, and will give for ever. */
	void keep(String key, Answer answer) {
		requests.updateOne(eq("_id", key), set("answer", Answer.write(answer)));
	}

	/**
	 * Strikes the entry: its request has come to no answer, so the key is as good as new.
	 * @return false if another has taken the turn over: then it is not for this one to
	 * say
	 */
	boolean giveBack(Turn.First turn) {
		return requests.deleteOne(stillOf(turn)).getDeletedCount() == 1;
	}

	private static Bson stillOf(Turn.First turn) {
		return and(eq("_id", turn.key()), eq("turn", turn.token()), exists("answer", false));
	}

	private boolean isFirst(String key, String request, String body, String token) {
		try {
			requests.insertOne(
					new Document("_id", key).append("request", request).append("body", body).append("turn", token));
			return true;
		}
		catch (MongoWriteException e) {
			if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw e;
			}
			return false;
		}
	}

	private boolean take(String key, String token, String holder) {
		return requests.updateOne(and(eq("_id", key), eq("turn", holder), exists("answer", false)), set("turn", token))
			.getModifiedCount() == 1;
	}

	private @Nullable Document find(String key) {
		return requests.find(eq("_id", key)).first();
	}

}
