package grants.embedded.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

import grants.embedded.engine.Plan.Order;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** The entries of one stretch of an index, opened when the first is asked for. */
final class IndexScan implements Iterator<IndexScan.Entry> {

	/** A key of an index map and its value. */
	record Entry(byte[] key, byte[] value) {

	}

	private final Frozen index;

	private final KeyRange range;

	private final boolean reverse;

	private @Nullable Cursor<byte[], byte[]> cursor;

	private @Nullable Entry next;

	private IndexScan(Frozen index, KeyRange range, boolean reverse) {
		this.index = index;
		this.range = range;
		this.reverse = reverse;
	}

	/** All entries of a plan, in the plan's order. */
	static Iterator<Entry> of(Plan plan, Frozen index) {
		List<IndexScan> scans = plan.ranges()
			.stream()
			.filter(range -> !range.isEmpty())
			.map(range -> new IndexScan(index, range, plan.reverse()))
			.toList();
		if (scans.size() == 1) {
			return scans.getFirst();
		}
		if (plan.order() == Order.MERGED) {
			return merged(scans, plan.reverse());
		}
		return concatenated(plan.reverse() ? scans.reversed() : scans);
	}

	private static Iterator<Entry> concatenated(List<IndexScan> scans) {
		Iterator<IndexScan> rest = scans.iterator();
		return new Iterator<>() {

			private @Nullable IndexScan current;

			@Override
			public boolean hasNext() {
				while ((current == null || !current.hasNext()) && rest.hasNext()) {
					current = rest.next();
				}
				return current != null && current.hasNext();
			}

			@Override
			public Entry next() {
				if (!hasNext() || current == null) {
					throw new NoSuchElementException();
				}
				return current.next();
			}
		};
	}

	private static Iterator<Entry> merged(List<IndexScan> scans, boolean reverse) {
		Comparator<IndexScan> byRest = IndexScan::compareRest;
		PriorityQueue<IndexScan> heads = new PriorityQueue<>(reverse ? byRest.reversed() : byRest);
		scans.stream().filter(IndexScan::hasNext).forEach(heads::add);
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return !heads.isEmpty();
			}

			@Override
			public Entry next() {
				IndexScan least = heads.remove();
				Entry entry = least.next();
				if (least.hasNext()) {
					heads.add(least);
				}
				return entry;
			}
		};
	}

	/** Compares what follows the fixed beginning of the next keys. */
	private int compareRest(IndexScan other) {
		byte[] mine = peek().key();
		byte[] theirs = other.peek().key();
		return Arrays.compareUnsigned(mine, range.fixed(), mine.length, theirs, other.range.fixed(), theirs.length);
	}

	private Entry peek() {
		if (!hasNext() || next == null) {
			throw new NoSuchElementException();
		}
		return next;
	}

	@Override
	public boolean hasNext() {
		if (cursor == null) {
			cursor = reverse ? index.cursor(range.to(), range.from(), true)
					: index.cursor(range.from(), range.to(), false);
		}
		while (next == null && cursor.hasNext()) {
			byte[] key = cursor.next();
			if (!Arrays.equals(key, range.to())) { // the cursor includes both ends
				next = new Entry(key, cursor.getValue());
			}
		}
		return next != null;
	}

	@Override
	public Entry next() {
		Entry entry = peek();
		next = null;
		return entry;
	}

}
