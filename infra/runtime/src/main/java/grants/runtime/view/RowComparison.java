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
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of two generations of a view, some at each step, while the log goes
 * on and both follow it. At a step the built rows stand still at a position that the live
 * ones have reached too. So a row that reflects nothing later must be the same in both.
 * One that has changed since in the live view is kept as it is there, and compared when
 * the built rows stand at the very position that it reflects: so each row is compared
 * exactly, however busy the log is. Used by one thread.
 */
final class RowComparison {

	/** Rows looked at in one step. */
	static final int STEP = 500;

	/** How often a row is looked at that may have been kept half-written. */
	static final int TRIES = 10;

	private static final int EXAMPLES = 20;

	private final MongoCollection<Document> live;

	private final MongoCollection<Document> built;

	private final LongSupplier head;

	/** To be compared later, by the position that they reflect and by id. */
	private final NavigableMap<Long, Map<Object, Kept>> kept = new TreeMap<>();

	/** Ids of rows that were kept half-written, or different, and how often. */
	private final Map<Object, Integer> doubtful = new HashMap<>();

	private final List<String> examples = new ArrayList<>();

	private @Nullable Object after;

	private boolean scanned;

	private long rows;

	private long different;

	private long unsettled;

	/**
	 * A live row.
	 *
	 * @param whole whether it was certainly read after all events of the commit that it
	 * reflects
	 */
	private record Kept(Document row, boolean whole) {
	}

	/**
	 * @param head position of the last commit of the log
	 */
	RowComparison(MongoCollection<Document> live, MongoCollection<Document> built, LongSupplier head) {
		this.live = live;
		this.built = built;
		this.head = head;
	}

	/**
	 * Compares some rows more, unless some are kept for later.
	 * @param position at which the built rows stand
	 * @param reached where the live ones have come to for certain: before position only
	 * if they stay behind
	 * @return whether all have been compared
	 */
	boolean step(long position, long reached) {
		compareKept(position);
		if (kept.isEmpty() && !doubtful.isEmpty()) {
			Bson again = in("_id", doubtful.keySet());
			judge(rows(built, again, doubtful.size()), rows(live, again, doubtful.size()), position, reached);
		}
		else if (kept.isEmpty() && !scanned) {
			scan(position, reached);
		}
		return scanned && kept.isEmpty() && doubtful.isEmpty();
	}

	/** How many commits behind a position are to be read before rows are compared. */
	long commitsToNext(long position) {
		Long next = kept.higherKey(position);
		return next == null ? Long.MAX_VALUE : next - position;
	}

	/**
	 * Compares what is kept for a position.
	 * @param position at which the built rows stand
	 */
	void compareKept(long position) {
		while (!kept.isEmpty() && kept.firstKey() <= position) {
			Map<Object, Kept> ofLive = kept.firstEntry().getValue();
			Map<Object, Document> ofBuilt = rows(built, in("_id", ofLive.keySet()), ofLive.size());
			ofLive.forEach((id, one) -> compare(id, one, ofBuilt.get(id)));
			kept.pollFirstEntry();
		}
	}

	private void compare(Object id, Kept one, @Nullable Document inBuilt) {
		if (one.row().equals(inBuilt)) {
			doubtful.remove(id);
		}
		else if (Row.position(inBuilt) > Row.position(one.row())) {
			unsettled(id); // another instance has built on meanwhile
		}
		else if (one.whole()) {
			differs(id);
		}
		else if (doubtful.merge(id, 1, Integer::sum) == TRIES) {
			unsettled(id);
		}
	}

	/**
	 * @param generation that was built
	 */
	Comparison result(long generation, Instant at) {
		return new Comparison(generation, rows, different, unsettled, examples, at);
	}

	/** The next rows of both, by id, up to where the one that has more of them ends. */
	private void scan(long position, long reached) {
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
		rows += judge(ofBuilt, ofLive, position, reached);
	}

	/**
	 * @return number of rows
	 */
	private int judge(Map<Object, Document> ofBuilt, Map<Object, Document> ofLive, long position, long reached) {
		long end = head.getAsLong(); // after the rows were read: none reflects more
		Set<Object> ids = new LinkedHashSet<>(ofBuilt.keySet());
		ids.addAll(ofLive.keySet());
		for (Object id : ids) {
			Document inBuilt = ofBuilt.get(id);
			Document inLive = ofLive.get(id);
			long reflects = Row.position(inLive);
			if (inBuilt != null && inBuilt.equals(inLive)) {
				doubtful.remove(id);
			}
			else if (inLive != null && reflects > position && reflects <= end) {
				kept.computeIfAbsent(reflects, _ -> new LinkedHashMap<>())
					.put(id, new Kept(inLive, reflects <= reached));
			}
			else if (reflects > end || Row.position(inBuilt) <= reached) {
				differs(id);
			}
			else {
				unsettled(id);
			}
		}
		return ids.size();
	}

	private void differs(Object id) {
		doubtful.remove(id);
		different++;
		if (examples.size() < EXAMPLES) {
			examples.add(id.toString());
		}
	}

	private void unsettled(Object id) {
		doubtful.remove(id);
		unsettled++;
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
