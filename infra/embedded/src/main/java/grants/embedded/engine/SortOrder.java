package grants.embedded.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;

/**
 * Sorts what no index has sorted, by the same encoding that indexes use, so that both
 * agree.
 */
final class SortOrder {

	private static final Comparator<Keyed> BY_KEY = Comparator
		.<Keyed, byte[]>comparing(Keyed::key, Arrays::compareUnsigned)
		.thenComparingLong(Keyed::arrival);

	private final List<FieldPath> paths;

	private long arrivals;

	private SortOrder(List<FieldPath> paths) {
		this.paths = paths;
	}

	static SortOrder of(Document sort) {
		return new SortOrder(sort.entrySet().stream().map(SortOrder::path).toList());
	}

	private static FieldPath path(Map.Entry<String, Object> key) {
		if (!(key.getValue() instanceof Number direction) || Math.abs(direction.intValue()) != 1) {
			throw new BadValueException("$sort key ordering must be 1 or -1: " + key);
		}
		return FieldPath.of(key.getKey(), direction.intValue() > 0);
	}

	/**
	 * @param arrival settles ties, so that sorting is stable
	 */
	private record Keyed(byte[] key, long arrival, Found found) {

	}

	/**
	 * Sorts when the first is asked for.
	 * @param most how many of the first are wanted; 0 for all
	 */
	Stream<Found> sort(Stream<Found> found, int most) {
		Stream<Keyed> keyed = found.map(this::keyed);
		Stream<Keyed> sorted = most == 0 ? keyed.sorted(BY_KEY) : Stream.of(keyed).flatMap(all -> first(all, most));
		return sorted.map(Keyed::found);
	}

	/** Keeps no more than are wanted. */
	private static Stream<Keyed> first(Stream<Keyed> keyed, int most) {
		PriorityQueue<Keyed> best = new PriorityQueue<>(BY_KEY.reversed());
		keyed.forEach(candidate -> {
			best.add(candidate);
			if (best.size() > most) {
				best.remove();
			}
		});
		return best.stream().sorted(BY_KEY);
	}

	private Keyed keyed(Found found) {
		KeyWriter key = new KeyWriter();
		paths.forEach(path -> key.raw(least(found.document(), path)));
		return new Keyed(key.toBytes(), arrivals++, found);
	}

	/** Of an array the element that comes first in this order counts. */
	private static byte[] least(Document document, FieldPath path) {
		byte[] least = null;
		for (var row : IndexRows.of(List.of(path), document).rows()) {
			byte[] value = new KeyWriter().component(row[0], path.ascending()).toBytes();
			least = least == null || Arrays.compareUnsigned(value, least) < 0 ? value : least;
		}
		if (least == null) {
			throw new IllegalStateException("no row for " + path.name());
		}
		return least;
	}

}
