package grants.runtime.backup;

import java.util.List;
import java.util.function.Consumer;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * What a service must not forget and can't make from its log again. Everything else in
 * its database is made from the log.
 */
final class Memory {

	/**
	 * Answers to requests (refusals are nowhere else); facts that are parked or were
	 * discarded; by what topics are known again; which due items are done with although
	 * nothing was recorded; how far the clock of the local profile is ahead.
	 */
	static final List<String> COLLECTIONS = List.of("requests", "parked", "discarded", "topics", "due", "clock");

	/** Of the readers, the one whose work is not in this database. */
	private static final String READERS = "readers";

	private static final String DOOR_OUT = "outbound";

	private static final JsonWriterSettings EXACT = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

	private Memory() {
	}

	static void forEach(MongoDatabase database, Consumer<ExportLine.Memory> line) {
		for (String collection : COLLECTIONS) {
			each(database, collection, line);
		}
		each(database, READERS, memory -> {
			if (RawBsonDocument.parse(memory.document()).getString("_id").getValue().startsWith(DOOR_OUT)) {
				line.accept(memory);
			}
		});
	}

	static boolean isKnown(String collection) {
		return COLLECTIONS.contains(collection) || READERS.equals(collection);
	}

	private static void each(MongoDatabase database, String collection, Consumer<ExportLine.Memory> line) {
		database.getCollection(collection, RawBsonDocument.class)
			.withReadConcern(ReadConcern.MAJORITY)
			.find()
			.sort(Sorts.ascending("_id"))
			.batchSize(500)
			.forEach(document -> line.accept(new ExportLine.Memory(collection, document.toJson(EXACT))));
	}

}
