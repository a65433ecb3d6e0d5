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
		List<Bson> filters = new ArrayList<>();
		filters.add(of(bureaus));
		if (state != null) {
			filters.add(Filters.eq("state", state.name()));
		}
		if (late != null) {
			filters.add(late ? isLate(today) : Filters.nor(isLate(today)));
		}
		if (mine != null) {
			filters.add(mine ? Filters.eq("holder", reader) : Filters.ne("holder", reader));
		}
		Bson filter = Filters.and(filters);
		List<WorkItem> items = rows.find(filter)
			.sort(Sorts.ascending("dueOn", "_id"))
			.skip(page * size)
			.limit(size)
			.map(row -> WorkItem.of(row, today))
			.into(new ArrayList<>());
		return new Queue(new Page<>(items, page, size, rows.countDocuments(filter)), counts(rows, bureaus),
				rows.countDocuments(Filters.and(of(bureaus), isLate(today))), rows.countDocuments(Filters
					.and(of(bureaus), Filters.eq("state", ItemState.CLAIMED.name()), Filters.eq("holder", reader))));
	}

	private static Map<ItemState, Long> counts(MongoCollection<Document> rows, @Nullable Set<String> bureaus) {
		Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
		for (ItemState state : ItemState.values()) {
			long count = rows.countDocuments(Filters.and(of(bureaus), Filters.eq("state", state.name())));
			if (count > 0) {
				counts.put(state, count);
			}
		}
		return counts;
	}

	private static Bson of(@Nullable Set<String> bureaus) {
		return bureaus == null ? new Document() : Filters.in("bureau", bureaus);
	}

	private static Bson isLate(LocalDate today) {
		return Filters.and(Filters.in("state", OWED.stream().map(Enum::name).toList()),
				Filters.lt("dueOn", today.toString()));
	}

}
