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

	/** The rows that some of the paths make up, and whether an array did. */
	private record Part(List<@Nullable Object[]> rows, boolean expanded) {

	}

	private final List<FieldPath> paths;

	private final BitSet arrays = new BitSet();

	private final List<@Nullable Object[]> rows;

	private boolean present;

	private IndexRows(List<FieldPath> paths, Document document) {
		this.paths = paths;
		this.rows = List.copyOf(rows(document, range(paths.size()), 0).rows());
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
	private Part rows(@Nullable Object from, List<Integer> wanted, int depth) {
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
			Part part = field(value, field.getValue(), depth + 1);
			if (part.expanded() && expanded != null) {
				throw new CannotIndexParallelArraysError(List.of(expanded, field.getKey()));
			}
			expanded = part.expanded() ? field.getKey() : expanded;
			product = times(product, part.rows(), field.getValue());
		}
		return new Part(product, expanded != null);
	}

	private Part field(@Nullable Object value, List<Integer> wanted, int depth) {
		if (!(value instanceof Collection<?> array)) {
			return element(value, wanted, depth);
		}
		wanted.forEach(arrays::set);
		if (array.isEmpty()) {
			return new Part(element(null, wanted, depth).rows(), true);
		}
		List<@Nullable Object[]> all = new ArrayList<>();
		for (Object element : array) {
			all.addAll(element(element, wanted, depth).rows());
		}
		return new Part(all, true);
	}

	/** A value that is not to be expanded: some paths end here, others go deeper. */
	private Part element(@Nullable Object value, List<Integer> wanted, int depth) {
		List<Integer> deeper = wanted.stream().filter(path -> paths.get(path).segments().size() > depth).toList();
		Part below = deeper.isEmpty() ? new Part(List.<@Nullable Object[]>of(new Object[paths.size()]), false)
				: rows(value, deeper, depth);
		if (deeper.size() < wanted.size() && !(value instanceof Missing)) {
			present = true;
			for (Object[] row : below.rows()) {
				wanted.stream().filter(path -> !deeper.contains(path)).forEach(path -> row[path] = value);
			}
		}
		return below;
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
