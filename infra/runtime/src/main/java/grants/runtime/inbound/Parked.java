package grants.runtime.inbound;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import grants.runtime.web.Paging;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The facts that could not be taken up, and those that wait behind them in their lines.
 * They leave in order: when they have had their effect, or when two people have discarded
 * them.
 */
final class Parked {

	/** The kind of trouble of a fact that has none but stands behind one. */
	static final String WAITING = "waiting";

	private final MongoCollection<Document> facts;

	Parked(MongoDatabase database) {
		this.facts = database.getCollection("parked");
	}

	void createIndexes() {
		facts.createIndex(ascending("key", "topic", "offset"));
		facts.createIndex(ascending("retry"));
		facts.createIndex(ascending("since", "offset", "_id"));
	}

	boolean isHeldUp(Line line) {
		return facts.find(standingIn(line)).limit(1).first() != null;
	}

	/** Puts it at the end of its line; nothing if it stands there already. */
	void add(ParkedFact fact) {
		Document document = ParkedDocument.write(fact);
		document.remove("_id");
		facts.updateOne(eq("_id", fact.id()), new Document("$setOnInsert", document), new UpdateOptions().upsert(true));
	}

	Optional<ParkedFact> first(Line line) {
		return Optional.ofNullable(
				facts.find(standingIn(line)).sort(ascending("offset")).limit(1).map(ParkedDocument::read).first());
	}

	/** It has had its effect. */
	void release(ParkedFact fact) {
		facts.deleteOne(eq("_id", fact.id()));
	}

	/** It has been tried in vain. */
	void failedAgain(ParkedFact fact, Trouble trouble) {
		facts.updateOne(eq("_id", fact.id()),
				combine(set("trouble", ParkedDocument.write(trouble)), inc("attempts", 1)));
		facts.updateMany(and(standingIn(fact.line()), eq("retry", true)),
				combine(set("retry", false), set("retryBy", null)));
	}

	/** Asks for another attempt at a fact and all before it in its line. */
	void wantRetry(String id, String by) {
		facts.updateOne(eq("_id", id), combine(set("retry", true), set("retryBy", by)));
	}

	/**
	 * Asks for another attempt at what another version of this program has given up, and
	 * at what may have been discarded when a process died.
	 */
	void wantRetryByThisVersion() {
		facts.updateMany(or(in("trouble.kind", Trouble.OF_THIS_VERSION), exists("ask.id")),
				combine(set("retry", true), set("retryBy", "start")));
	}

	/** Writes down that somebody wants a fact to be discarded. */
	void ask(String id, DiscardAsk ask) {
		facts.updateOne(eq("_id", id), set("ask", ParkedDocument.write(ask)));
	}

	/**
	 * Asks for another attempt at what a rule has held up in the other lines of a
	 * beneficiary: topics have no common order, so the fact that was missing may just
	 * have come.
	 */
	void wantRetryOfOtherLines(Line moved, String by) {
		Bson others = and(eq("key", moved.key()), eq("trouble.kind", Trouble.RULE));
		if (facts.find(eq("key", moved.key())).limit(1).first() != null) {
			facts.updateMany(others, combine(set("retry", true), set("retryBy", by)));
		}
	}

	/** The lines in which an attempt is asked for, among those of these partitions. */
	Set<Line> wantedRetries(Set<TopicPartition> partitions) {
		Set<Line> lines = new LinkedHashSet<>();
		for (Document fact : facts.find(eq("retry", true))) {
			if (partitions.contains(new TopicPartition(fact.getString("topic"), fact.getInteger("partition")))) {
				lines.add(new Line(fact.getString("topic"), fact.getString("key")));
			}
		}
		return lines;
	}

	long count() {
		return facts.countDocuments();
	}

	Optional<ParkedFact> get(String id) {
		return Optional.ofNullable(facts.find(eq("_id", id)).map(ParkedDocument::read).first());
	}

	/**
	 * Which facts are shown; null if it makes no difference.
	 *
	 * @param trouble a kind of trouble, or {@link #WAITING}
	 * @param parkedBy the latest instant at which they were parked
	 */
	record Filter(@Nullable String topic, @Nullable String beneficiary, @Nullable String trouble,
			@Nullable Instant parkedBy) {

		private Bson conditions() {
			List<Bson> all = new ArrayList<>();
			if (topic != null) {
				all.add(eq("topic", topic));
			}
			if (beneficiary != null) {
				all.add(eq("key", beneficiary));
			}
			if (trouble != null) {
				all.add(trouble.equals(WAITING) ? eq("trouble", null) : eq("trouble.kind", trouble));
			}
			if (parkedBy != null) {
				all.add(lte("since", Date.from(parkedBy)));
			}
			return all.isEmpty() ? new Document() : and(all);
		}

	}

	/** A place in the list, which stays the same when facts come and go. */
	record Place(long since, long offset, String id) {

		static Place of(ParkedFact fact) {
			return new Place(fact.since().toEpochMilli(), fact.record().offset(), fact.id());
		}

		/**
		 * @throws grants.runtime.web.ProblemException 400 if it is no such place
		 */
		static @Nullable Place read(@Nullable String text) {
			if (text == null) {
				return null;
			}
			Matcher parts = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(.+)").matcher(text);
			if (!parts.matches()) {
				throw Paging.bad("after", "应为上一页返回的 next", "must be the next of the page before");
			}
			return new Place(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
		}

		private Bson behind() {
			Bson sameInstant = eq("since", new Date(since));
			return or(gt("since", new Date(since)), and(sameInstant, gt("offset", offset)),
					and(sameInstant, eq("offset", offset), gt("_id", id)));
		}

		@Override
		public String toString() {
			return since + "." + offset + "." + id;
		}

	}

	/** Those that came first, behind a place if one is given. */
	List<ParkedFact> list(Filter filter, @Nullable Place after, int max) {
		Bson which = after == null ? filter.conditions() : and(filter.conditions(), after.behind());
		return facts.find(which)
			.sort(ascending("since", "offset", "_id"))
			.limit(max)
			.map(ParkedDocument::read)
			.into(new ArrayList<>());
	}

	long count(Filter filter) {
		return facts.countDocuments(filter.conditions());
	}

	/** When the oldest was parked; empty if there is none. */
	Optional<Instant> oldest() {
		return Optional.ofNullable(facts.find().sort(ascending("since", "offset", "_id")).limit(1).first())
			.map(fact -> fact.getDate("since").toInstant());
	}

	private static Bson standingIn(Line line) {
		return and(eq("key", line.key()), eq("topic", line.topic()));
	}

}
