package grants.embedded.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import org.jspecify.annotations.Nullable;

/** The results that clients have not finished reading. */
final class OpenCursors {

	private static final int FIRST_BATCH = 101;

	private static final long NO_CURSOR = 0;

	private static final long IDLE_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(10);

	private final Map<Long, OpenCursor> cursors = new ConcurrentHashMap<>();

	private final AtomicLong ids = new AtomicLong();

	/**
	 * The reply with the first batch.
	 * @param batchSize as asked, or null
	 * @param single whether the client takes no second batch
	 */
	Document open(String namespace, Stream<Found> found, UnaryOperator<Document> projection,
			@Nullable Integer batchSize, boolean single) {
		OpenCursor cursor = new OpenCursor(namespace, found, projection);
		boolean open = false;
		try {
			List<Document> batch = cursor.take(batchSize == null ? FIRST_BATCH : batchSize);
			open = !single && !cursor.isExhausted();
			return reply(namespace, "firstBatch", batch, open ? register(cursor) : NO_CURSOR);
		}
		finally {
			if (!open) {
				cursor.close();
			}
		}
	}

	/** A reply that needs no second batch. */
	static Document complete(String namespace, List<Document> all) {
		return reply(namespace, "firstBatch", all, NO_CURSOR);
	}

	Document more(long id, @Nullable Integer batchSize) {
		OpenCursor cursor = cursors.get(id);
		if (cursor == null) {
			throw new CursorNotFoundException(id);
		}
		int most = batchSize == null || batchSize == 0 ? Integer.MAX_VALUE : batchSize;
		List<Document> batch = cursor.take(most);
		boolean done = cursor.isExhausted();
		if (done) {
			close(id);
		}
		return reply(cursor.namespace(), "nextBatch", batch, done ? NO_CURSOR : id);
	}

	boolean close(long id) {
		OpenCursor cursor = cursors.remove(id);
		if (cursor != null) {
			cursor.close();
		}
		return cursor != null;
	}

	/** Of clients that died: a cursor keeps old pages in the file. */
	void closeIdle() {
		cursors.forEach((id, cursor) -> {
			if (cursor.idleNanos() > IDLE_LIMIT_NANOS) {
				close(id);
			}
		});
	}

	private long register(OpenCursor cursor) {
		long id = ids.incrementAndGet();
		cursors.put(id, cursor);
		return id;
	}

	private static Document reply(String namespace, String batchName, List<Document> batch, long id) {
		Document reply = new Document("cursor",
				new Document("id", id).append("ns", namespace).append(batchName, batch));
		Utils.markOkay(reply);
		return reply;
	}

}
