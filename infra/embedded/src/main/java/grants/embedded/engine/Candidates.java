package grants.embedded.engine;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import grants.embedded.engine.IndexScan.Entry;
import org.h2.mvstore.Cursor;

/** Reads the documents among which a query looks for matches, as they are taken. */
final class Candidates {

	private Candidates() {
	}

	/** In the plan's order, each once. */
	static Stream<Found> of(Plan plan, Frozen index, Frozen documents) {
		Stream<Entry> entries = stream(IndexScan.of(plan, index));
		if (plan.index() instanceof PrimaryIndex) {
			return entries.map(entry -> Found.read(entry.value()));
		}
		if (plan.index().isMultikey()) {
			Set<DocumentKey> seen = new HashSet<>();
			entries = entries.filter(entry -> seen.add(new DocumentKey(entry.value())));
		}
		return entries.map(entry -> Found.read(documents.get(entry.value())));
	}

	/** How many documents the plan's stretches lead to, by the index alone. */
	static long count(Plan plan, Frozen index) {
		return stream(IndexScan.of(plan, index)).map(entry -> new DocumentKey(entry.value())).distinct().count();
	}

	static Stream<Found> everything(Frozen documents, boolean reverse) {
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
