package grants.embedded.engine;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import grants.embedded.engine.IndexScan.Entry;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** Reads the documents among which a query looks for matches, as they are taken. */
final class Candidates {

	private Candidates() {
	}

	/** In the plan's order, each once. */
	static Stream<Found> of(Plan plan, MVMap<byte[], byte[]> documents) {
		Stream<Entry> entries = stream(IndexScan.of(plan));
		if (plan.index() instanceof PrimaryIndex) {
			return entries.map(entry -> Found.read(entry.value()));
		}
		if (plan.index().isMultikey()) {
			Set<DocumentKey> seen = new HashSet<>();
			entries = entries.filter(entry -> seen.add(new DocumentKey(entry.value())));
		}
		// The document may be gone by the time that its entry is read.
		return entries.map(entry -> documents.get(entry.value())).filter(Objects::nonNull).map(Found::read);
	}

	static Stream<Found> everything(MVMap<byte[], byte[]> documents, boolean reverse) {
		Cursor<byte[], byte[]> cursor = documents.cursor(null, null, reverse);
		return stream(new Iterator<>() {

			@Override
			public boolean hasNext() {
				return cursor.hasNext();
			}

			@Override
			public Found next() {
				cursor.next();
				return Found.read(cursor.getValue());
			}
		});
	}

	static <T> Stream<T> stream(Iterator<T> iterator) {
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
	}

}
