package grants.runtime.inbound;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The facts that could not be taken up, and those that wait behind them in their lines.
 * They leave in order, when they have had their effect, and in no other way.
 */
final class Parked {

	private final MongoCollection<Document> facts;

	Parked(MongoDatabase database) {
		this.facts = database.getCollection("parked");
	}

	void createIndexes() {
		facts.createIndex(ascending("key", "topic", "offset"));
		facts.createIndex(ascending("retry"));
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

	/** Those that came first. */
	List<ParkedFact> list(int max) {
		return facts.find()
			.sort(ascending("since", "offset"))
			.limit(max)
			.map(ParkedDocument::read)
			.into(new ArrayList<>());
	}

	private static Bson standingIn(Line line) {
		return and(eq("key", line.key()), eq("topic", line.topic()));
	}

}
