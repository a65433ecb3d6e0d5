package grants.runtime.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of two generations of a view, some at each step, while the log goes
 * on and both follow it. At a step both have come at least as far as a position. So a row
 * that reflects nothing later must be the same in both; one that reflects something later
 * in either has changed meanwhile, and is looked at again at the next step. Used by one
 * thread.
 */
final class RowComparison {

	/** Rows looked at in one step. */
	static final int STEP = 500;

	/** How often a row that has always just changed is looked at. */
	static final int ROUNDS = 50;

	private static final int EXAMPLES = 20;

	private final MongoCollection<Document> live;

	private final MongoCollection<Document> built;

	/** Ids of rows that had just changed, and how often. */
	private final Map<Object, Integer> pending = new HashMap<>();

	private final List<String> examples = new ArrayList<>();

	private @Nullable Object after;

	private boolean scanned;

	private long rows;

	private long different;

	private long unsettled;

	RowComparison(MongoCollection<Document> live, MongoCollection<Document> built) {
		this.live = live;
		this.built = built;
	}

	/**
	 * Compares some rows more.
	 * @param position that both generations have reached
	 * @return whether all have been compared
	 */
	boolean step(long position) {
		if (!pending.isEmpty()) {
			Bson again = in("_id", List.copyOf(pending.keySet()));
			judge(rows(built, again, pending.size()), rows(live, again, pending.size()), position);
		}
		if (!scanned && pending.size() < STEP) {
			scan(position);
		}
		return scanned && pending.isEmpty();
	}

	/**
	 * @param generation that was built
	 */
	Comparison result(long generation, Instant at) {
		return new Comparison(generation, rows, different, unsettled, examples, at);
	}

	/** The next rows of both, by id, up to where the one that has more of them ends. */
	private void scan(long position) {
		Bson behind = after == null ? new Document() : gt("_id", after);
		SequencedMap<Object, Document> ofBuilt = rows(built, behind, STEP);
		boolean more = ofBuilt.size() == STEP;
		Bson range = more ? and(behind, lte("_id", ofBuilt.lastEntry().getKey())) : behind;
		SequencedMap<Object, Document> ofLive = rows(live, range, STEP);
		if (ofLive.size() == STEP) {
			after = ofLive.lastEntry().getKey();
			ofBuilt = rows(built, and(behind, lte("_id", after)), STEP);
		}
		else if (more) {
			after = ofBuilt.lastEntry().getKey();
		}
		else {
			scanned = true;
		}
		rows += judge(ofBuilt, ofLive, position);
	}

	private int judge(Map<Object, Document> ofBuilt, Map<Object, Document> ofLive, long position) {
		Set<Object> ids = new LinkedHashSet<>(ofBuilt.keySet());
		ids.addAll(ofLive.keySet());
		for (Object id : ids) {
			Document inBuilt = ofBuilt.get(id);
			Document inLive = ofLive.get(id);
			if (inBuilt != null && inBuilt.equals(inLive)) {
				pending.remove(id);
			}
			else if (Math.max(Row.position(inBuilt), Row.position(inLive)) <= position) {
				pending.remove(id);
				different++;
				if (examples.size() < EXAMPLES) {
					examples.add(id.toString());
				}
			}
			else if (pending.merge(id, 1, Integer::sum) > ROUNDS) {
				pending.remove(id);
				unsettled++;
			}
		}
		return ids.size();
	}

	private static SequencedMap<Object, Document> rows(MongoCollection<Document> generation, Bson filter, int most) {
		SequencedMap<Object, Document> rows = new LinkedHashMap<>();
		generation.find(filter)
			.sort(ascending("_id"))
			.limit(most)
			.batchSize(most + 1)
			.forEach(row -> rows.put(row.get("_id"), row));
		return rows;
	}

}
