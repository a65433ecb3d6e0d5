package grants.embedded.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of one field at least: one of some values, or a lower and an
 * upper bound. Whatever else the filter says, a document that does not fulfil this can't
 * match.
 */
final class Condition {

	/** A bound of a range; ranges hold values of the bound's type only. */
	record Bound(Object value, boolean inclusive) {

	}

	private @Nullable List<@Nullable Object> values;

	private @Nullable Bound lower;

	private @Nullable Bound upper;

	static Map<String, Condition> of(Document filter) {
		Map<String, Condition> conditions = new HashMap<>();
		collect(filter, conditions);
		return conditions;
	}

	@Nullable List<@Nullable Object> values() {
		return values;
	}

	@Nullable Bound lower() {
		return lower;
	}

	@Nullable Bound upper() {
		return upper;
	}

	boolean isRange() {
		return values == null && (lower != null || upper != null);
	}

	/** Whether a document without the field can't fulfil this. */
	boolean demandsPresence() {
		return values == null ? isRange() : !values.contains(null);
	}

	/**
	 * Whether the conditions are all that the filter demands, one a field, and stretches
	 * of an index can say them exactly.
	 */
	static boolean sayAll(Document filter) {
		return sayAll(filter, new HashSet<>());
	}

	private static boolean sayAll(Document filter, Set<String> fields) {
		return filter.entrySet().stream().allMatch(demand -> {
			if (demand.getKey().equals("$and") && demand.getValue() instanceof Collection<?> parts) {
				return parts.stream().allMatch(part -> sayAll((Document) part, fields));
			}
			return !demand.getKey().startsWith("$") && fields.add(demand.getKey()) && isExact(demand.getValue());
		});
	}

	private static boolean isExact(@Nullable Object demand) {
		if (!(demand instanceof Document operators)) {
			return isPlain(demand);
		}
		if (operators.size() == 1 && operators.containsKey("$eq")) {
			return isPlain(operators.get("$eq"));
		}
		if (operators.size() == 1 && operators.get("$in") instanceof Collection<?> any) {
			return any.stream().allMatch(Condition::isPlain);
		}
		return isExactRange(operators);
	}

	/** One bound, or a lower and an upper one of the same type. */
	private static boolean isExactRange(Document operators) {
		long lower = operators.keySet().stream().filter(Set.of("$gt", "$gte")::contains).count();
		long upper = operators.keySet().stream().filter(Set.of("$lt", "$lte")::contains).count();
		return !operators.isEmpty() && lower <= 1 && upper <= 1 && lower + upper == operators.size()
				&& operators.values().stream().allMatch(Condition::isPlain)
				&& operators.values().stream().map(bound -> KeyWriter.encode(bound)[0]).distinct().count() == 1;
	}

	/** Null may be missing, too, and documents may be equal in several ways. */
	private static boolean isPlain(@Nullable Object value) {
		return value != null && isPoint(value) && !(value instanceof Document) && !(value instanceof MinKey)
				&& !(value instanceof MaxKey);
	}

	private static void collect(Document filter, Map<String, Condition> conditions) {
		filter.forEach((field, demand) -> {
			if (field.equals("$and") && demand instanceof Collection<?> parts) {
				parts.forEach(part -> collect((Document) part, conditions));
			}
			else if (!field.startsWith("$")) {
				conditions.computeIfAbsent(field, _ -> new Condition()).add(demand);
			}
		});
	}

	private void add(@Nullable Object demand) {
		if (demand instanceof Document operators
				&& operators.keySet().stream().anyMatch(name -> name.startsWith("$"))) {
			operators.forEach(this::add);
		}
		else {
			equalTo(demand);
		}
	}

	private void add(String operator, @Nullable Object operand) {
		switch (operator) {
			case "$eq" -> equalTo(operand);
			case "$in" -> in((Collection<?>) operand);
			case "$gt", "$gte" -> lower = bound(lower, operand, operator);
			case "$lt", "$lte" -> upper = bound(upper, operand, operator);
			default -> {
				// does not narrow an index scan
			}
		}
	}

	private void equalTo(@Nullable Object value) {
		if (isPoint(value)) {
			values = Collections.singletonList(value);
		}
	}

	private void in(@Nullable Collection<?> candidates) {
		if (values == null && candidates != null && candidates.stream().allMatch(Condition::isPoint)) {
			values = new ArrayList<>(candidates);
		}
	}

	/**
	 * An array may be meant whole or by element, and a regular expression is no value.
	 */
	private static boolean isPoint(@Nullable Object value) {
		return !(value instanceof Collection) && !BsonRegularExpression.isRegularExpression(value);
	}

	/** The first bound counts: each alone is necessary. */
	private static @Nullable Bound bound(@Nullable Bound known, @Nullable Object operand, String operator) {
		if (known != null || operand == null || !isPoint(operand)) {
			return known;
		}
		boolean ofAnyType = operand instanceof MinKey || operand instanceof MaxKey;
		return ofAnyType ? null : new Bound(operand, operator.endsWith("e"));
	}

}
