package grants.review.projection.workitems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.review.projection.Page;
import grants.runtime.view.Views;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the bureaus' queues. */
public final class WorkItemQueries {

	/** The states in which an opinion is owed. */
	static final Set<ItemState> OWED = EnumSet.of(ItemState.WAITING, ItemState.CLAIMED);

	private final Views views;

	private final WorkItems workItems;

	public WorkItemQueries(Views views, WorkItems workItems) {
		this.views = views;
		this.workItems = workItems;
	}

	/**
	 * The queue of some bureaus, what is due first before the rest.
	 * @param bureaus of whom; null for all
	 * @param state only these; null for all
	 * @param late only late ones, or only those that are not; null for all
	 * @param mine only what the reader holds or answered, or only the others'; null for
	 * all
	 * @param reader subject id of who asks
	 */
	public Queue queue(@Nullable Set<String> bureaus, @Nullable ItemState state, @Nullable Boolean late,
			@Nullable Boolean mine, String reader, LocalDate today, int page, int size, @Nullable Long position) {
		views.await(workItems, position);
		MongoCollection<Document> rows = views.collection(workItems);
		Bson wanted = mine == null ? of(bureaus)
				: Filters.and(of(bureaus), mine ? Filters.eq("holder", reader) : Filters.ne("holder", reader));
		Bson all = state == null ? wanted : Filters.and(wanted, in(EnumSet.of(state)));
		Bson lateOnes = late(wanted, state == null ? EnumSet.allOf(ItemState.class) : EnumSet.of(state), today);
		Bson filter = late == null ? all : late ? lateOnes : notLate(all, state, today);
		List<WorkItem> items = rows.find(filter)
			.sort(Sorts.ascending("dueOn", "_id"))
			.skip(page * size)
			.limit(size)
			.map(row -> WorkItem.of(row, today))
			.into(new ArrayList<>());
		long total = late == null ? rows.countDocuments(all)
				: late ? rows.countDocuments(lateOnes) : rows.countDocuments(all) - rows.countDocuments(lateOnes);
		return new Queue(new Page<>(items, page, size, total), counts(rows, bureaus),
				rows.countDocuments(late(of(bureaus), OWED, today)), rows.countDocuments(
						Filters.and(of(bureaus), in(EnumSet.of(ItemState.CLAIMED)), Filters.eq("holder", reader))));
	}

	private static Map<ItemState, Long> counts(MongoCollection<Document> rows, @Nullable Set<String> bureaus) {
		Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
		for (ItemState state : ItemState.values()) {
			long count = rows.countDocuments(Filters.and(of(bureaus), in(EnumSet.of(state))));
			if (count > 0) {
				counts.put(state, count);
			}
		}
		return counts;
	}

	private static Bson of(@Nullable Set<String> bureaus) {
		return bureaus == null ? new Document() : Filters.in("bureau", bureaus);
	}

	private static Bson in(Set<ItemState> states) {
		return Filters.in("state", names(states));
	}

	private static List<String> names(Set<ItemState> states) {
		return states.stream().map(Enum::name).toList();
	}

	private static Bson notLate(Bson all, @Nullable ItemState state, LocalDate today) {
		Bson inTime = Filters.gte("dueOn", today.toString());
		if (state == null) {
			return Filters.and(all, Filters.or(Filters.nin("state", names(OWED)), inTime));
		}
		return OWED.contains(state) ? Filters.and(all, inTime) : all;
	}

	/** Late ones among those in some states; written so that an index can count them. */
	private static Bson late(Bson wanted, Set<ItemState> states, LocalDate today) {
		Set<ItemState> owed = EnumSet.copyOf(OWED);
		owed.retainAll(states);
		return Filters.and(wanted, in(owed), Filters.lt("dueOn", today.toString()));
	}

}
