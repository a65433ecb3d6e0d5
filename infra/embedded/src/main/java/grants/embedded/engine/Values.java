package grants.embedded.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Follows a dotted path through a document. Arrays on the way are entered: every element
 * that is a document is followed. An array at the end stands for each element and for
 * itself.
 */
final class Values {

	private final List<String> segments;

	/** Whether an array at the end stands for its elements too. */
	private final boolean elements;

	private final Predicate<@Nullable Object> wanted;

	private Values(String path, boolean elements, Predicate<@Nullable Object> wanted) {
		this.segments = List.of(path.split("\\."));
		this.elements = elements;
		this.wanted = wanted;
	}

	/** Whether any value at the path, or any element of one, is wanted. */
	static Predicate<Document> anyElement(String path, Predicate<@Nullable Object> wanted) {
		Values values = new Values(path, true, wanted);
		return document -> values.any(document, 0);
	}

	/** Whether any value at the path is wanted, arrays taken as they are. */
	static Predicate<Document> anyWhole(String path, Predicate<@Nullable Object> wanted) {
		Values values = new Values(path, false, wanted);
		return document -> values.any(document, 0);
	}

	/** Whether a value, or any element of it, is wanted. */
	static boolean anyOf(@Nullable Object value, Predicate<@Nullable Object> wanted) {
		return wanted.test(value) || value instanceof Collection<?> array && array.stream().anyMatch(wanted);
	}

	private boolean any(@Nullable Object from, int depth) {
		if (depth == segments.size()) {
			return elements ? anyOf(from, wanted) : wanted.test(from);
		}
		return switch (from) {
			case Document document -> any(document.getOrMissing(segments.get(depth)), depth + 1);
			case List<?> array -> array.stream().anyMatch(element -> element instanceof Document && any(element, depth))
					|| position(array, depth);
			case null, default -> wanted.test(Missing.getInstance());
		};
	}

	/** A number in a path may mean the element at that position. */
	private boolean position(List<?> array, int depth) {
		String segment = segments.get(depth);
		if (!segment.matches("\\d{1,9}")) {
			return false;
		}
		int index = Integer.parseInt(segment);
		return index < array.size() && any(array.get(index), depth + 1);
	}

}
