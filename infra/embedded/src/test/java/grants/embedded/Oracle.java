package grants.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * What MongoDB's manual says of filters and sort orders, written plainly over lists: the
 * measure for the server's indexes and plans.
 */
final class Oracle {

	private static final Object MISSING = new Object();

	private Oracle() {
	}

	static List<Document> find(Collection<Document> all, Document filter, Document sort) {
		return all.stream().filter(document -> matches(document, filter)).sorted(order(sort)).toList();
	}

	static boolean matches(Document document, Document filter) {
		return filter.entrySet().stream().allMatch(demand -> {
			if (demand.getKey().equals("$and")) {
				return ((List<?>) demand.getValue()).stream().allMatch(part -> matches(document, (Document) part));
			}
			if (demand.getKey().equals("$or")) {
				return ((List<?>) demand.getValue()).stream().anyMatch(part -> matches(document, (Document) part));
			}
			return fulfils(reached(document, List.of(demand.getKey().split("\\."))), demand.getValue());
		});
	}

	/**
	 * Everything that a path leads to: through arrays to each element, and to the array.
	 */
	private static List<Object> reached(Object from, List<String> path) {
		List<Object> reached = new ArrayList<>();
		if (path.isEmpty()) {
			reached.add(from);
			if (from instanceof List<?> array) {
				reached.addAll(array);
			}
		}
		else if (from instanceof Document document) {
			Object value = document.containsKey(path.getFirst()) ? document.get(path.getFirst()) : MISSING;
			List<String> rest = path.subList(1, path.size());
			if (value instanceof List<?> array && !rest.isEmpty()) {
				array.stream().filter(Document.class::isInstance).forEach(e -> reached.addAll(reached(e, rest)));
			}
			else {
				reached.addAll(reached(value, rest));
			}
		}
		else {
			reached.add(MISSING);
		}
		return reached;
	}

	private static boolean fulfils(List<Object> values, Object demand) {
		if (demand instanceof Document operators
				&& operators.keySet().stream().anyMatch(name -> name.startsWith("$"))) {
			return operators.entrySet()
				.stream()
				.allMatch(operator -> fulfils(values, operator.getKey(), operator.getValue()));
		}
		return fulfils(values, "$eq", demand);
	}

	private static boolean fulfils(List<Object> values, String operator, Object operand) {
		return switch (operator) {
			case "$eq" -> values.stream().anyMatch(value -> compare(value, operand) == 0);
			case "$ne" -> values.stream().noneMatch(value -> compare(value, operand) == 0);
			case "$in" -> ((List<?>) operand).stream().anyMatch(one -> fulfils(values, "$eq", one));
			case "$exists" -> values.stream().anyMatch(value -> value != MISSING) == (boolean) operand;
			default -> values.stream()
				.filter(value -> value != MISSING && rank(value) == rank(operand))
				.anyMatch(value -> inRange(operator, compare(value, operand)));
		};
	}

	private static boolean inRange(String operator, int comparison) {
		return switch (operator) {
			case "$gt" -> comparison > 0;
			case "$gte" -> comparison >= 0;
			case "$lt" -> comparison < 0;
			case "$lte" -> comparison <= 0;
			default -> throw new IllegalArgumentException(operator);
		};
	}

	static Comparator<Document> order(Document sort) {
		Comparator<Document> order = (one, other) -> 0;
		for (Map.Entry<String, Object> key : sort.entrySet()) {
			boolean ascending = ((Integer) key.getValue()) > 0;
			Comparator<Document> byKey = Comparator.comparing(document -> sortValue(document, key.getKey(), ascending),
					Oracle::compare);
			order = order.thenComparing(ascending ? byKey : byKey.reversed());
		}
		return order;
	}

	/** Of an array its least element, or its greatest where the order descends. */
	private static Object sortValue(Document document, String path, boolean ascending) {
		List<Object> values = reached(document, List.of(path.split("\\."))).stream()
			.filter(value -> !(value instanceof List))
			.map(value -> value == null ? MISSING : value)
			.toList();
		Comparator<Object> order = ascending ? Oracle::compare : (one, other) -> compare(other, one);
		return values.stream().min(order).orElse(MISSING);
	}

	static int compare(Object one, Object other) {
		if (rank(one) != rank(other)) {
			return Integer.compare(rank(one), rank(other));
		}
		return switch (one) {
			case Number number -> Long.compare(number.longValue(), ((Number) other).longValue());
			case String text -> text.compareTo((String) other);
			case Document document -> compareAll(document, (Document) other);
			case List<?> list -> compareAll(list.iterator(), ((List<?>) other).iterator());
			case ObjectId id -> id.compareTo((ObjectId) other);
			case Boolean flag -> flag.compareTo((Boolean) other);
			case Date date -> date.compareTo((Date) other);
			case null, default -> 0;
		};
	}

	private static int compareAll(Document one, Document other) {
		Iterator<Map.Entry<String, Object>> mine = one.entrySet().iterator();
		Iterator<Map.Entry<String, Object>> theirs = other.entrySet().iterator();
		while (mine.hasNext() && theirs.hasNext()) {
			Map.Entry<String, Object> left = mine.next();
			Map.Entry<String, Object> right = theirs.next();
			int comparison = Integer.compare(rank(left.getValue()), rank(right.getValue()));
			comparison = comparison == 0 ? left.getKey().compareTo(right.getKey()) : comparison;
			comparison = comparison == 0 ? compare(left.getValue(), right.getValue()) : comparison;
			if (comparison != 0) {
				return comparison;
			}
		}
		return Boolean.compare(mine.hasNext(), theirs.hasNext());
	}

	private static int compareAll(Iterator<?> mine, Iterator<?> theirs) {
		while (mine.hasNext() && theirs.hasNext()) {
			int comparison = compare(mine.next(), theirs.next());
			if (comparison != 0) {
				return comparison;
			}
		}
		return Boolean.compare(mine.hasNext(), theirs.hasNext());
	}

	private static int rank(Object value) {
		return switch (value) {
			case Number _ -> 2;
			case String _ -> 3;
			case Document _ -> 4;
			case List<?> _ -> 5;
			case ObjectId _ -> 7;
			case Boolean _ -> 8;
			case Date _ -> 9;
			case null, default -> 1;
		};
	}

}
