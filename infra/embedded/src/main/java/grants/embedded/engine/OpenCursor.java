package grants.embedded.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;

/** A result that a client takes batch by batch. */
final class OpenCursor {

	/** A reply must stay below 48 MB; a real server's batch has at most this. */
	private static final int BATCH_BYTES = 16 * 1024 * 1024;

	private final String namespace;

	private final Stream<Found> source;

	private final Iterator<Found> rest;

	private final UnaryOperator<Document> projection;

	private volatile long lastUsedNanos = System.nanoTime();

	OpenCursor(String namespace, Stream<Found> source, UnaryOperator<Document> projection) {
		this.namespace = namespace;
		this.source = source;
		this.rest = source.iterator();
		this.projection = projection;
	}

	String namespace() {
		return namespace;
	}

	/**
	 * @param most documents
	 */
	synchronized List<Document> take(int most) {
		List<Document> batch = new ArrayList<>();
		long bytes = 0;
		while (batch.size() < most && bytes < BATCH_BYTES && rest.hasNext()) {
			Found next = rest.next();
			bytes += next.bytes();
			batch.add(projection.apply(next.document()));
		}
		lastUsedNanos = System.nanoTime();
		return batch;
	}

	synchronized boolean isExhausted() {
		return !rest.hasNext();
	}

	long idleNanos() {
		return System.nanoTime() - lastUsedNanos;
	}

	synchronized void close() {
		source.close();
	}

}
