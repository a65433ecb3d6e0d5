package grants.journey.faults;

import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.runtime.history.EventTypes;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Shows that the audit can find something: takes away what must not be missing, changes
 * it, adds to it, and puts all in order again.
 *
 * @param finding how the audit calls it
 */
record Damage(String database, String collection, Bson which, String finding) {

	private static final Bson ANY = Filters.empty();

	private static final Bson OF_A_CLIENT = effectOf("^" + Audit.REQUEST_OF_A_CLIENT + "$");

	private static final Bson OF_A_FACT = effectOf("^fact:");

	private static final List<Damage> MISSING = List.of(new Damage("grants_application", "log", OF_A_CLIENT, "lost"),
			new Damage("grants_application", "log", Filters.eq("_id", 1L), "gap"),
			new Damage("grants_disbursement", "log", OF_A_FACT, "no effect at DISBURSEMENT"),
			new Damage("grants_clawback", "log", OF_A_FACT, "no effect at CLAWBACK"),
			new Damage("grants_review", "log", OF_A_FACT, "told, but not recorded"),
			new Damage("grants_audit", "facts", ANY, "audit keeps"),
			new Damage("bank", "ledger", ANY, "the bank was told"));

	private static final List<Damage> CHANGED = List.of(
			new Damage("grants_application", "log", OF_A_CLIENT, "chain broken"),
			new Damage("grants_disbursement", "readers", ServiceLog.READS, "not read to the end"),
			new Damage("bank", "ledger", ANY, "the bank was told"));

	private static final List<Damage> DOUBLED = List.of(
			new Damage("grants_application", "log", OF_A_CLIENT, "done, but nobody was told"),
			new Damage("grants_review", "log", OF_A_FACT, "effect of no fact"),
			new Damage("bank", "ledger", ANY, "the bank was told"));

	private static Bson effectOf(String request) {
		return Filters.and(regex("request", request), Filters.not(regex("aggregate", "^" + EventTypes.RUNTIME)));
	}

	/** No service may run meanwhile. */
	static void requireFound(MongoClient store, Audit audit) {
		for (Damage damage : MISSING) {
			MongoCollection<Document> documents = damage.documents(store);
			Document one = damage.last(documents);
			documents.deleteOne(Filters.eq("_id", one.get("_id")));
			damage.requireFound(audit);
			documents.insertOne(one);
		}
		for (Damage damage : CHANGED) {
			MongoCollection<Document> documents = damage.documents(store);
			Document one = damage.last(documents);
			Document changed = new Document(one);
			changed.computeIfPresent("actor", (_, _) -> "somebody else");
			changed.computeIfPresent("position", (_, position) -> (long) position - 1);
			changed.computeIfPresent("amountFen", (_, fen) -> (long) fen + 1);
			documents.replaceOne(Filters.eq("_id", one.get("_id")), changed);
			damage.requireFound(audit);
			documents.replaceOne(Filters.eq("_id", one.get("_id")), one);
		}
		for (Damage damage : DOUBLED) {
			MongoCollection<Document> documents = damage.documents(store);
			Document second = damage.last(documents);
			Document end = documents.find().sort(Sorts.descending("_id")).limit(1).first();
			second.put("_id", end.get("_id") instanceof Long position ? position + 1 : end.get("_id") + "2");
			second.computeIfPresent("first", (_, first) -> (long) first + 1_000);
			second.computeIfPresent("request", (_, request) -> another(request.toString()));
			documents.insertOne(second);
			damage.requireFound(audit);
			documents.deleteOne(Filters.eq("_id", second.get("_id")));
		}
		assertThat(audit.findings()).as("all in order again").isEmpty();
	}

	/** The same kind of request. */
	private static String another(String request) {
		return request.substring(0, request.length() - 4) + "0000";
	}

	private MongoCollection<Document> documents(MongoClient store) {
		return store.getDatabase(database).getCollection(collection);
	}

	private Document last(MongoCollection<Document> documents) {
		return documents.find(which).sort(Sorts.descending("_id")).limit(1).first();
	}

	private void requireFound(Audit audit) {
		assertThat(audit.findings()).as(toString()).anyMatch(found -> found.startsWith(finding));
	}

}
