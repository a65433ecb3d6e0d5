package grants.embedded.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of one document: a row of values for each element of an array, one
 * row where there is none. Values of the same array element stay in the same row.
 */
final class IndexRows {

	private final List<FieldPath> paths;

	private final BitSet arrays = new BitSet();

	private final List<@Nullable Object[]> rows;

	private boolean present;

	private IndexRows(List<FieldPath> paths, Document document) {
		this.paths = paths;
		this.rows = List.copyOf(rows(document, range(paths.size()), 0));
	}

	static IndexRows of(List<FieldPath> paths, Document document) {
		return new IndexRows(paths, document);
	}

	/** In the order of the index's paths; a missing value is null. */
	List<@Nullable Object[]> rows() {
		return rows;
	}

	/** Which paths lead through or to an array. */
	BitSet arrays() {
		return arrays;
	}

	/**
	 * Whether the document has any of the fields: a sparse index leaves it out if not.
	 */
	boolean present() {
		return present;
	}

	private static List<Integer> range(int size) {
		List<Integer> all = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			all.add(i);
		}
		return all;
	}

	/** The rows that the given paths, from the given depth on, find below a value. */
	private List<@Nullable Object[]> rows(@Nullable Object from, List<Integer> wanted, int depth) {
		Map<String, List<Integer>> byField = new LinkedHashMap<>();
		for (int path : wanted) {
			byField.computeIfAbsent(paths.get(path).segments().get(depth), _ -> new ArrayList<>()).add(path);
		}
		List<@Nullable Object[]> product = new ArrayList<>();
		product.add(new Object[paths.size()]);
		String expanded = null;
		for (Map.Entry<String, List<Integer>> field : byField.entrySet()) {
			Object value = from instanceof Document document ? document.getOrMissing(field.getKey())
					: Missing.getInstance();
			List<@Nullable Object[]> below = below(value, field.getValue(), depth + 1);
			if (field.getValue().stream().anyMatch(arrays::get)) {
				if (expanded != null) {
					throw new CannotIndexParallelArraysError(List.of(expanded, field.getKey()));
				}
				expanded = field.getKey();
			}
			product = times(product, below, field.getValue());
		}
		return product;
	}

	private List<@Nullable Object[]> below(@Nullable Object value, List<Integer> wanted, int depth) {
		if (!(value instanceof Collection<?> array)) {
			return element(value, wanted, depth);
		}
		wanted.forEach(arrays::set);
		if (array.isEmpty()) {
			return element(null, wanted, depth);
		}
		List<@Nullable Object[]> all = new ArrayList<>();
		for (Object element : array) {
			all.addAll(element(element, wanted, depth));
		}
		return all;
	}

	private List<@Nullable Object[]> element(@Nullable Object value, List<Integer> wanted, int depth) {
		List<Integer> deeper = wanted.stream().filter(path -> paths.get(path).segments().size() > depth).toList();
		List<@Nullable Object[]> found = new ArrayList<>();
		if (deeper.isEmpty()) {
			found.add(new Object[paths.size()]);
		}
		else {
			found.addAll(rows(value, deeper, depth));
		}
		if (deeper.size() < wanted.size() && !(value instanceof Missing)) {
			present = true;
			for (Object[] row : found) {
				wanted.stream().filter(path -> !deeper.contains(path)).forEach(path -> row[path] = value);
			}
		}
		return found;
	}

	private static List<@Nullable Object[]> times(List<@Nullable Object[]> left, List<@Nullable Object[]> right,
			List<Integer> from) {
		List<@Nullable Object[]> product = new ArrayList<>(left.size() * right.size());
		for (Object[] one : left) {
			for (Object[] other : right) {
				Object[] row = Arrays.copyOf(one, one.length);
				from.forEach(path -> row[path] = other[path]);
				product.add(row);
			}
		}
		return product;
	}

}
