package grants.embedded.engine;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import de.bwaldvogel.mongo.bson.Document;
import grants.embedded.engine.Plan.Order;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index for a query, by rules: equalities first, then a range or the sort
 * order; and where no index says all, by how many entries would have to be read.
 */
final class Planner {

	/** More combinations of {@code $in} values than this are not worth a stretch each. */
	private static final int MOST_RANGES = 10_000;

	/** Of a plan with more stretches it is not asked how long they are. */
	private static final int MOST_COUNTED = 100;

	private static final int FOR_EQUALITY = 10;

	private static final int FOR_WHOLE_UNIQUE_KEY = 100;

	private static final int FOR_TWO_BOUNDS = 5;

	private static final int FOR_ONE_BOUND = 4;

	private static final int FOR_ORDER = 3;

	private final OrderedIndex index;

	private final Map<String, Condition> conditions;

	/** Whether the conditions are all that the filter demands. */
	private final boolean sayAll;

	private final Document sort;

	private final List<FieldPath> paths;

	private final Set<String> fixed = new HashSet<>();

	private List<byte[]> prefixes = List.of(new byte[0]);

	/** The first component with several values, if any. */
	private int fork = -1;

	private int position;

	private int score;

	private boolean reverse;

	private Planner(OrderedIndex index, Map<String, Condition> conditions, boolean sayAll, Document sort) {
		this.index = index;
		this.conditions = conditions;
		this.sayAll = sayAll;
		this.sort = sort;
		this.paths = index.paths();
	}

	/** The best plan, or null where reading everything is as good. */
	static @Nullable Plan plan(List<OrderedIndex> indexes, Document filter, Document sort) {
		if (sort.containsKey("$natural")) {
			return null;
		}
		Map<String, Condition> conditions = Condition.of(filter);
		boolean sayAll = Condition.sayAll(filter);
		List<Plan> plans = indexes.stream()
			.filter(index -> holdsEveryMatch(index, conditions))
			.map(index -> new Planner(index, conditions, sayAll, sort).plan())
			.filter(plan -> plan.score() > 0)
			.sorted(comparingInt(Plan::score).reversed())
			.toList();
		return plans.isEmpty() ? null : plans.getFirst().exact() ? plans.getFirst() : shortest(plans);
	}

	/**
	 * One condition may leave less over than three others together: of the plans that
	 * give the order as the best does, the one that reads least, else the better one.
	 */
	private static Plan shortest(List<Plan> plans) {
		boolean sorted = plans.getFirst().isSorted();
		return plans.stream()
			.filter(plan -> plan.isSorted() == sorted && plan.ranges().size() <= MOST_COUNTED)
			.min(comparingLong(plan -> plan.index().count(plan.ranges())))
			.orElse(plans.getFirst());
	}

	/** A sparse index leaves out documents that have none of its fields. */
	private static boolean holdsEveryMatch(OrderedIndex index, Map<String, Condition> conditions) {
		return !index.sparse() || index.paths()
			.stream()
			.map(path -> conditions.get(path.name()))
			.anyMatch(condition -> condition != null && condition.demandsPresence());
	}

	private Plan plan() {
		takeEqualities();
		boolean whole = position == paths.size();
		if (whole && index.isUnique()) {
			score += FOR_WHOLE_UNIQUE_KEY;
		}
		Condition next = whole ? null : usable(position);
		List<KeyRange> ranges = ranges(next);
		Order order = order();
		if (order != Order.NONE && !sort.isEmpty()) {
			score += FOR_ORDER;
		}
		boolean exact = sayAll && conditions.size() == position + (next != null && next.isRange() ? 1 : 0)
				&& !(next != null && next.isRange() && index.isArray(position));
		return new Plan(index, ranges, order, reverse, exact, isEachOnce(), score);
	}

	/**
	 * Elements of an array have an entry each; only one of them can be that asked for.
	 */
	private boolean isEachOnce() {
		return prefixes.size() == 1 ? index.lastArray() < position : !index.isMultikey();
	}

	private void takeEqualities() {
		for (; position < paths.size(); position++) {
			Condition condition = usable(position);
			List<@Nullable Object> values = condition == null ? null : condition.values();
			if (values == null || (long) prefixes.size() * values.size() > MOST_RANGES) {
				return;
			}
			TreeSet<byte[]> longer = new TreeSet<>(Arrays::compareUnsigned);
			for (byte[] prefix : prefixes) {
				for (Object value : values) {
					longer.add(new KeyWriter().raw(prefix).component(value, paths.get(position).ascending()).toBytes());
				}
			}
			prefixes = List.copyOf(longer);
			if (values.size() == 1) {
				fixed.add(paths.get(position).name());
			}
			else if (fork < 0) {
				fork = position;
			}
			score += FOR_EQUALITY;
		}
	}

	/**
	 * The condition on a component, if it can narrow the scan: conditions on two
	 * components that lead to arrays may be fulfilled by different elements, so only the
	 * first counts.
	 */
	private @Nullable Condition usable(int component) {
		boolean secondArray = index.isArray(component) && index.firstArray() < component;
		return secondArray ? null : conditions.get(paths.get(component).name());
	}

	private List<KeyRange> ranges(@Nullable Condition next) {
		List<KeyRange> ranges = new ArrayList<>(prefixes.size());
		if (next == null || !next.isRange()) {
			prefixes.forEach(prefix -> ranges.add(KeyRange.beginningWith(prefix)));
			return ranges;
		}
		score += next.lower() != null && next.upper() != null ? FOR_TWO_BOUNDS : FOR_ONE_BOUND;
		for (byte[] prefix : prefixes) {
			ranges.add(KeyRange.between(prefix, next, paths.get(position).ascending(), index.isArray(position)));
		}
		return ranges;
	}

	private Order order() {
		if (sort.isEmpty()) {
			return Order.CONCATENATED;
		}
		if (fork >= 0 && isInOrderFrom(fork)) {
			return Order.CONCATENATED;
		}
		if (isInOrderFrom(position)) {
			return prefixes.size() > 1 ? Order.MERGED : Order.CONCATENATED;
		}
		return Order.NONE;
	}

	/**
	 * An array sorts by its least or greatest element, not by the one that is asked for.
	 */
	private boolean isArray(String field) {
		return IntStream.range(0, paths.size()).anyMatch(i -> index.isArray(i) && paths.get(i).name().equals(field));
	}

	/** Whether the index from a component on is in the asked order, or in its reverse. */
	private boolean isInOrderFrom(int first) {
		List<FieldPath> keys = index.orderedPaths();
		int at = first;
		Boolean backwards = null;
		for (Map.Entry<String, Object> wanted : sort.entrySet()) {
			if (fixed.contains(wanted.getKey())) {
				if (isArray(wanted.getKey())) {
					return false;
				}
				continue;
			}
			while (at < keys.size() && fixed.contains(keys.get(at).name())) {
				at++;
			}
			if (at == keys.size() || !keys.get(at).name().equals(wanted.getKey()) || isArray(wanted.getKey())
					|| !(wanted.getValue() instanceof Number direction)) {
				return false;
			}
			boolean opposite = direction.intValue() > 0 != keys.get(at).ascending();
			if (backwards != null && backwards != opposite) {
				return false;
			}
			backwards = opposite;
			at++;
		}
		reverse = backwards != null && backwards;
		return true;
	}

}
