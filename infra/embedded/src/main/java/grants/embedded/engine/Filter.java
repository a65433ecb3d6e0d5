package grants.embedded.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import org.jspecify.annotations.Nullable;

/**
 * A query's filter, compiled once and asked of many documents. Values compare as indexes
 * order them. Rare operators are left to mongo-java-server's own matcher.
 */
final class Filter {

	private static final Set<String> OPERATORS = Set.of("$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin",
			"$exists", "$not", "$elemMatch", "$size", "$all");

	private Filter() {
	}

	static Predicate<Document> of(Document filter) {
		List<Predicate<Document>> demands = new ArrayList<>();
		for (Map.Entry<String, Object> demand : filter.entrySet()) {
			demands.add(demand.getKey().startsWith("$") ? combination(demand.getKey(), demand.getValue())
					: field(demand.getKey(), demand.getValue()));
		}
		return all(demands);
	}

	private static Predicate<Document> combination(String operator, @Nullable Object operand) {
		return switch (operator) {
			case "$and" -> all(parts(operand));
			case "$or" -> any(parts(operand));
			case "$nor" -> any(parts(operand)).negate();
			case "$comment" -> _ -> true;
			default -> others(operator, operand);
		};
	}

	private static List<Predicate<Document>> parts(@Nullable Object operand) {
		if (!(operand instanceof Collection<?> parts) || parts.isEmpty()
				|| !parts.stream().allMatch(Document.class::isInstance)) {
			throw new BadValueException("$and/$or/$nor must be a nonempty array of documents");
		}
		return parts.stream().map(part -> of((Document) part)).toList();
	}

	private static Predicate<Document> all(List<Predicate<Document>> demands) {
		return document -> {
			for (Predicate<Document> demand : demands) {
				if (!demand.test(document)) {
					return false;
				}
			}
			return true;
		};
	}

	private static Predicate<Document> any(List<Predicate<Document>> demands) {
		return all(demands.stream().map(Predicate::negate).toList()).negate();
	}

	private static Predicate<Document> field(String path, @Nullable Object demand) {
		if (BsonRegularExpression.isRegularExpression(demand)) {
			return others(path, demand);
		}
		if (!(demand instanceof Document operators) || !isOperators(operators)) {
			return Values.anyElement(path, ValueTest.equalTo(demand));
		}
		if (!OPERATORS.containsAll(operators.keySet())) {
			return others(path, demand);
		}
		List<Predicate<Document>> demands = new ArrayList<>();
		operators.forEach((operator, operand) -> demands.add(operator(path, operator, operand)));
		return all(demands);
	}

	private static Predicate<Document> operator(String path, String operator, @Nullable Object operand) {
		return switch (operator) {
			case "$ne" -> operator(path, "$eq", operand).negate();
			case "$nin" -> operator(path, "$in", operand).negate();
			case "$not" -> field(path, operand).negate();
			case "$exists" -> exists(path, Utils.isTrue(operand));
			case "$size" -> Values.anyWhole(path, ValueTest.ofSize(operand));
			case "$elemMatch" -> Values.anyWhole(path, element(operand));
			case "$all" -> all(operands(operand).stream().map(one -> field(path, one)).toList());
			case "$in" -> any(operands(operand).stream().map(one -> literal(path, one)).toList());
			default -> Values.anyElement(path, ValueTest.of(operator, operand));
		};
	}

	private static Predicate<Document> literal(String path, @Nullable Object value) {
		return BsonRegularExpression.isRegularExpression(value) ? others(path, value)
				: Values.anyElement(path, ValueTest.equalTo(value));
	}

	private static Predicate<Document> exists(String path, boolean expected) {
		Predicate<Document> present = Values.anyWhole(path, ValueTest::isPresent);
		return expected ? present : present.negate();
	}

	/** An element that fulfils everything by itself. */
	private static Predicate<@Nullable Object> element(@Nullable Object operand) {
		if (!(operand instanceof Document demand)) {
			throw new BadValueException("$elemMatch needs an Object");
		}
		Predicate<Document> wrapped = isOperators(demand) ? field("element", demand) : of(demand);
		boolean ofValues = isOperators(demand);
		return value -> value instanceof Collection<?> array && array.stream()
			.anyMatch(element -> ofValues ? wrapped.test(new Document("element", element))
					: element instanceof Document document && wrapped.test(document));
	}

	private static Collection<?> operands(@Nullable Object operand) {
		if (operand instanceof Collection<?> all) {
			return all;
		}
		throw new BadValueException("$in, $nin and $all need an array");
	}

	private static boolean isOperators(Document demand) {
		return !demand.isEmpty() && demand.keySet().iterator().next().startsWith("$");
	}

	private static Predicate<Document> others(String key, @Nullable Object demand) {
		Document filter = new Document(key, demand);
		return document -> new DefaultQueryMatcher().matches(document, filter);
	}

}
