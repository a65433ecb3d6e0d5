package grants.runtime.inbound;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import grants.kernel.Actor;
import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Origin;
import grants.runtime.json.Json;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What was discarded. The log is the judge: a discard is a commit under the fact's own
 * request, of which there is one for ever, so a fact has its effect or is discarded,
 * whoever tries what at the same time. The collection {@code discarded} lists the same
 * for people, and is made again from the log where a process has died in between.
 */
final class Discards {

	/** Stored name and revision of the event: no event of the service's own. */
	static final String EVENT = EventTypes.RUNTIME + "fact-discarded";

	private static final int REVISION = 1;

	private final CommitLog log;

	private final MongoCollection<Document> list;

	Discards(CommitLog log, MongoDatabase database) {
		this.log = log;
		this.list = database.getCollection("discarded");
	}

	void createIndexes() {
		list.createIndex(Indexes.descending("confirmedAt", "_id"));
	}

	/**
	 * A discard, and where it stands.
	 *
	 * @param position in the service's log
	 */
	record Entry(Discard discard, long position) {
	}

	/**
	 * Discards a fact, unless it has had its effect or was discarded before.
	 * @return the commit that decides: the discard, this or another, or the effect
	 */
	Commit record(Discard discard, Actor by, String correlation) {
		String request = requestOf(discard.factId());
		Commit.Event event = new Commit.Event(UUID.randomUUID().toString(),
				new EventTypes.Stored(EVENT, REVISION, Json.canonical().writeValueAsString(discard)));
		return log.appendUnlessRecorded(new NewCommit("discarded-" + discard.factId(), EVENT, 0,
				UUID.randomUUID().toString(), new Origin(request, by, correlation, discard.factId()), List.of(event)));
	}

	/** What has become of a fact; empty if nothing was recorded because of it. */
	Optional<Commit> endOf(String factId) {
		return log.byRequest(requestOf(factId));
	}

	static boolean isDiscard(Commit commit) {
		return commit.aggregate().equals(EVENT);
	}

	/** Sees to it that what the log says to be discarded is on the list. */
	Entry enter(Commit commit) {
		Entry entry = new Entry(read(commit.events().getFirst().stored().payload()), commit.position());
		list.replaceOne(eq("_id", entry.discard().factId()),
				new Document("_id", entry.discard().factId()).append("position", entry.position())
					.append("confirmedAt", Date.from(entry.discard().confirmedAt()))
					.append("key", entry.discard().key())
					.append("discard", commit.events().getFirst().stored().payload()),
				new ReplaceOptions().upsert(true));
		return entry;
	}

	/**
	 * Whether the log says that a fact is discarded; then it is on the list, too.
	 */
	boolean settle(String factId) {
		return endOf(factId).filter(Discards::isDiscard).map(this::enter).isPresent();
	}

	Optional<Entry> get(String factId) {
		return Optional.ofNullable(list.find(eq("_id", factId)).map(Discards::read).first());
	}

	/**
	 * The latest first.
	 * @param after the last one that was seen, null for the first page
	 */
	List<Entry> list(@Nullable Entry after, int max) {
		var found = after == null ? list.find() : list.find(before(after));
		return found.sort(Sorts.descending("confirmedAt", "_id"))
			.limit(max)
			.map(Discards::read)
			.into(new ArrayList<>());
	}

	private static Bson before(Entry entry) {
		Date at = Date.from(entry.discard().confirmedAt());
		return or(lt("confirmedAt", at), and(eq("confirmedAt", at), lt("_id", entry.discard().factId())));
	}

	private static Entry read(Document line) {
		return new Entry(read(line.getString("discard")), line.getLong("position"));
	}

	private static Discard read(String json) {
		return Json.canonical().readValue(json, Discard.class);
	}

	private static String requestOf(String factId) {
		return "fact:" + factId;
	}

}
