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
import com.mongodb.client.model.UpdateOptions;
import grants.runtime.history.Backoff;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * All requests that were ever made, with their answers: the collection {@code requests}.
 * A key belongs to one request for ever, once that is answered; a request that has come
 * to no answer leaves nothing behind. Of those who carry the same request, one at a time
 * has the turn to carry it out and the others wait for its answer; if it stays silent,
 * another takes the turn.
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
		record Mine(String key, String request, String body, String token) implements Turn {
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
		Turn.Mine mine = new Turn.Mine(key, request, body, UUID.randomUUID().toString());
		if (isFirst(mine)) {
			return mine;
		}
		long since = System.nanoTime();
		@Nullable String seen = null;
		for (int looks = 1;; looks++) {
			Document entry = find(key);
			if (entry == null) {
				if (isFirst(mine)) { // another has given its turn back
					return mine;
				}
				continue;
			}
			if (!request.equals(entry.getString("request")) || !body.equals(entry.getString("body"))) {
				return new Turn.Used();
			}
			Document answer = entry.get("answer", Document.class);
			if (answer != null) {
				return new Turn.Answered(Answer.read(answer));
			}
			@Nullable String holder = entry.getString("turn"); // none if it was made again
			if (holder != null && !holder.equals(seen)) {
				seen = holder;
				since = System.nanoTime();
			}
			else if ((holder == null || System.nanoTime() - since >= silence.toNanos()) && take(mine, holder)) {
				return mine;
			}
			LockSupport.parkNanos(WAITING.after(looks).toNanos());
		}
	}

	/**
	 * Writes the answer down, unless there is one already that outweighs it.
	 * @return the answer that is written now
	 */
	Answer answer(Turn.Mine turn, Answer answer) {
		Bson entry = and(eq("_id", turn.key()), eq("request", turn.request()), eq("body", turn.body()));
		try {
			// made again if another had the turn meanwhile and gave it back
			requests.updateOne(answer.isFinal() ? entry : and(entry, exists("answer", false)),
					set("answer", Answer.write(answer)), new UpdateOptions().upsert(true));
			return answer;
		}
		catch (MongoWriteException e) {
			requireDuplicate(e);
			Document there = find(turn.key());
			Document written = there == null || !turn.request().equals(there.getString("request"))
					|| !turn.body().equals(there.getString("body")) ? null : there.get("answer", Document.class);
			return written == null ? answer : Answer.read(written);
		}
	}

	/**
	 * Strikes the entry: its request has come to no answer, so the key is as good as new.
	 */
	void giveBack(Turn.Mine turn) {
		requests.deleteOne(and(eq("_id", turn.key()), eq("turn", turn.token()), exists("answer", false)));
	}

	private boolean isFirst(Turn.Mine mine) {
		try {
			requests.insertOne(new Document("_id", mine.key()).append("request", mine.request())
				.append("body", mine.body())
				.append("turn", mine.token()));
			return true;
		}
		catch (MongoWriteException e) {
			requireDuplicate(e);
			return false;
		}
	}

	private boolean take(Turn.Mine mine, @Nullable String holder) {
		return requests
			.updateOne(and(eq("_id", mine.key()), eq("turn", holder), exists("answer", false)),
					set("turn", mine.token()))
			.getModifiedCount() == 1;
	}

	private @Nullable Document find(String key) {
		return requests.find(eq("_id", key)).first();
	}

	private static void requireDuplicate(MongoWriteException e) {
		if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
			throw e;
		}
	}

}
