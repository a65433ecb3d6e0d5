package grants.runtime.due;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import grants.runtime.history.RecordedEvent;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of the due sheet in the store: the collection {@code due}. */
final class DueEntries {

	/** Items that are fired side by side. */
	static final int TOGETHER = 256;

	private static final Logger LOG = LoggerFactory.getLogger(DueEntries.class);

	private final MongoCollection<Document> due;

	DueEntries(MongoDatabase database) {
		this.due = database.getCollection("due");
		due.createIndex(Indexes.ascending("state", "dueAt", "_id"), new IndexOptions().name("state_dueAt"));
		due.createIndex(Indexes.ascending("state", "nextTry", "_id"), new IndexOptions().name("state_nextTry"));
		due.createIndex(Indexes.ascending("state", "kind", "dueAt", "_id"), new IndexOptions().name("state_kind"));
		due.createIndex(Indexes.ascending("state", "target", "dueAt", "_id"), new IndexOptions().name("state_target"));
	}

	/**
	 * Writes down what a commit means for an item. It changes nothing if a later commit
	 * was written down before, or if the item has fired.
	 */
	void apply(RecordedEvent event, DueChange change) {
		switch (change) {
			case DueChange.Schedule(DueItem item) -> schedule(event, item);
			case DueChange.Cancel(String id) -> due.updateOne(
					and(eq("_id", id), lt("position", event.position()), ne("state", DueState.FIRED.storedName())),
					combine(state(DueState.CANCELLED), set("position", event.position())));
		}
	}

	private void schedule(RecordedEvent event, DueItem item) {
		// up to the next millisecond, as the store keeps no more: never too early
		Date dueAt = Date.from(item.dueAt().plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS));
		try {
			due.updateOne(
					and(eq("_id", item.id()), lt("position", event.position()),
							ne("state", DueState.FIRED.storedName())),
					combine(state(DueState.PENDING), set("kind", item.kind()), set("target", item.target()),
							set("dueAt", dueAt), set("nextTry", dueAt), set("position", event.position()),
							set("correlation", event.origin().correlation()), set("cause", event.id()),
							set("failures", 0), set("remark", null)),
					new UpdateOptions().upsert(true));
		}
		catch (MongoWriteException e) {
			// there is such a line and it is not to be changed, so the store tried a
			// second
			if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw e;
			}
			find(item.id()).filter(entry -> entry.position() < event.position())
				.ifPresent(_ -> LOG.warn("{} has fired: position {} can't schedule it again", item.id(),
						event.position()));
		}
	}

	/**
	 * The pending items that may be fired now, side by side: those of the earliest
	 * instant that has any, one of each aggregate. An item that has failed and rests
	 * holds up what is due later for its aggregate, and nothing else.
	 * @param upTo what is due later stays where it is
	 * @param now who rests longer than that is left to rest
	 */
	List<DueEntry> together(Instant upTo, Instant now) {
		List<DueEntry> together = new ArrayList<>();
		Set<String> aggregates = new HashSet<>();
		int looks = 0;
		try (MongoCursor<Document> pending = due.find(and(pending(), lte("dueAt", Date.from(upTo))))
			.sort(Sorts.ascending("dueAt", "_id"))
			.batchSize(TOGETHER)
			.iterator()) {
			while (pending.hasNext() && looks < TOGETHER) {
				DueEntry entry = read(pending.next());
				if (!together.isEmpty() && !entry.item().dueAt().equals(together.getFirst().item().dueAt())) {
					break;
				}
				if (aggregates.add(entry.item().target()) && !entry.nextTry().isAfter(now)) {
					together.add(entry);
				}
				looks = together.isEmpty() ? 0 : looks + 1;
			}
		}
		return together;
	}

	/** When the next pending item may be fired, of those that may not yet. */
	Optional<Instant> nextAfter(Instant now) {
		return Optional
			.ofNullable(due.find(and(pending(), gt("nextTry", Date.from(now))))
				.sort(Sorts.ascending("nextTry", "_id"))
				.limit(1)
				.first())
			.map(line -> line.getDate("nextTry").toInstant());
	}

	/** The pending item that has been due for longest. */
	Optional<DueEntry> first() {
		return Optional.ofNullable(
				due.find(pending()).sort(Sorts.ascending("dueAt", "_id")).limit(1).map(DueEntries::read).first());
	}

	long countDue(Instant upTo) {
		return due.countDocuments(and(pending(), lte("dueAt", Date.from(upTo))));
	}

	long count(DueState state) {
		return due.countDocuments(eq("state", state.storedName()));
	}

	long count(DueQuestion asked) {
		return due.countDocuments(asked.conditions());
	}

	/**
	 * Those that are due first, behind a place if one is given. Behind a place there are
	 * two questions, as no index answers both at once.
	 */
	List<DueEntry> list(DueQuestion asked, DueQuestion.@Nullable Place after, int max) {
		if (after == null) {
			return list(asked.conditions(), max);
		}
		List<DueEntry> found = list(asked.besides(after), max);
		if (found.size() < max) {
			found.addAll(list(asked.laterThan(after), max - found.size()));
		}
		return found;
	}

	private List<DueEntry> list(Bson which, int max) {
		return due.find(which)
			.sort(Sorts.ascending("dueAt", "_id"))
			.limit(max)
			.map(DueEntries::read)
			.into(new ArrayList<>());
	}

	Optional<DueEntry> find(String id) {
		return Optional.ofNullable(due.find(eq("_id", id)).first()).map(DueEntries::read);
	}

	void mark(DueEntry entry, DueState state, @Nullable String remark) {
		change(entry, combine(state(state), set("remark", remark)));
	}

	void failed(DueEntry entry, Instant nextTry, String remark) {
		change(entry, combine(set("nextTry", Date.from(nextTry)), set("failures", entry.failures() + 1),
				set("remark", remark)));
	}

	/** Unless it has been scheduled anew or done with since. */
	private void change(DueEntry entry, Bson change) {
		due.updateOne(and(eq("_id", entry.item().id()), eq("position", entry.position()),
				eq("state", DueState.PENDING.storedName())), change);
	}

	private static Bson pending() {
		return eq("state", DueState.PENDING.storedName());
	}

	private static Bson state(DueState state) {
		return set("state", state.storedName());
	}

	private static DueEntry read(Document line) {
		DueItem item = new DueItem(line.getString("_id"), line.getString("kind"), line.getString("target"),
				line.getDate("dueAt").toInstant());
		return new DueEntry(item, DueState.ofStoredName(line.getString("state")), line.getLong("position"),
				line.getString("correlation"), line.getString("cause"), line.getDate("nextTry").toInstant(),
				line.getInteger("failures"), line.getString("remark"));
	}

}
