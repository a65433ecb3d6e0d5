package grants.embedded.engine;

import java.util.List;

/**
 * Which stretches of which index hold every document that a filter can match, and maybe
 * others: whoever runs the plan still applies the filter.
 *
 * @param order how the stretches relate to the asked sort order
 * @param reverse whether the index is read backwards
 * @param exact whether the stretches hold nothing but what the filter matches
 * @param once whether no document is in them twice
 * @param score how much the plan narrows the work; more is better
 */
record Plan(OrderedIndex index, List<KeyRange> ranges, Order order, boolean reverse, boolean exact, boolean once,
		int score) {

	enum Order {

		/** The result still has to be sorted. */
		NONE,
		/** One stretch after the other is in the asked order. */
		CONCATENATED,
		/** Each stretch is in the asked order; together they have to be merged. */
		MERGED

	}

	boolean isSorted() {
		return order != Order.NONE;
	}

}
