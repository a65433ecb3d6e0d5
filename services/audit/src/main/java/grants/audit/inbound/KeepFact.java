package grants.audit.inbound;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import grants.audit.ledger.Ledger;
import grants.runtime.fact.IncomingFact;
import grants.runtime.inbound.FactSink;
import grants.runtime.json.Json;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** The one door in: keeps each fact under its id, the first time that it comes. */
public final class KeepFact implements FactSink {

	private static final String NUMBERS = "numbers";

	private final MongoCollection<Document> facts;

	private final MongoCollection<Document> upkeep;

	/**
	 * Adds to the facts that an earlier version has kept what they lack: once, as long as
	 * it takes, and twice does no harm.
	 */
	public KeepFact(MongoDatabase database) {
		this.facts = database.getCollection(Ledger.COLLECTION);
		this.upkeep = database.getCollection("upkeep");
		if (upkeep.find(Filters.eq("_id", NUMBERS)).first() == null) {
			addNumbers();
			upkeep.updateOne(Filters.eq("_id", NUMBERS), Updates.set("done", true), new UpdateOptions().upsert(true));
		}
	}

	private void addNumbers() {
		for (Document fact : facts.find(Filters.exists(NUMBERS, false))) {
			JsonNode data = Json.tolerant().readTree(fact.getString("data"));
			facts.updateOne(Filters.eq("_id", fact.getString("_id")), Updates.set(NUMBERS, List.copyOf(numbers(data))));
		}
	}

	@Override
	public void accept(IncomingFact fact) {
		Document row = new Document("type", fact.type()).append("topic", fact.topic())
			.append("partition", fact.partition())
			.append("offset", fact.offset())
			.append("beneficiary", fact.key())
			.append("references", List.copyOf(references(fact.data())))
			.append(NUMBERS, List.copyOf(numbers(fact.data())))
			.append("recordedAt", Date.from(fact.recordedAt()))
			.append("actor", fact.actor().subject())
			.append("role", fact.actor().role())
			.append("correlation", fact.correlation())
			.append("cause", fact.causation())
			.append("stream", fact.stream())
			.append("position", fact.position())
			.append("data", Json.tolerant().writeValueAsString(fact.data()));
		facts.updateOne(Filters.eq("_id", fact.id()), new Document("$setOnInsert", row),
				new UpdateOptions().upsert(true));
	}

	/**
	 * What others call it: the values of all fields named {@code reference} and
	 * {@code ...Reference}, such as the bank's.
	 */
	private static Set<String> numbers(JsonNode data) {
		Set<String> found = new LinkedHashSet<>();
		data.properties().forEach(field -> {
			boolean number = field.getKey().equals("reference") || field.getKey().endsWith("Reference");
			if (number && field.getValue().isString() && !field.getValue().asString().isBlank()) {
				found.add(field.getValue().asString().strip());
			}
		});
		return found;
	}

	/** The values of all fields named {@code ...Id} and {@code ...Ids}. */
	private static Set<String> references(JsonNode data) {
		Set<String> found = new LinkedHashSet<>();
		data.properties().forEach(field -> {
			if (field.getKey().endsWith("Id") && field.getValue().isString()) {
				found.add(field.getValue().asString());
			}
			else if (field.getKey().endsWith("Ids")) {
				field.getValue().forEach(each -> found.add(each.asString()));
			}
		});
		return found;
	}

}
