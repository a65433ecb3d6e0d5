package grants.runtime.inbound;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/**
 * The facts whose command had nothing to record. The log knows the others; without this
 * memory, a fact that meant nothing when it came could mean something when it is
 * delivered again after a later one.
 */
final class WithoutEffect {

	private final MongoCollection<Document> facts;

	WithoutEffect(MongoDatabase database) {
		this.facts = database.getCollection("facts-without-effect");
	}

	boolean contains(String factId) {
		return facts.find(Filters.eq("_id", factId)).first() != null;
	}

	void add(String factId) {
		facts.replaceOne(Filters.eq("_id", factId), new Document("_id", factId), new ReplaceOptions().upsert(true));
	}

}
