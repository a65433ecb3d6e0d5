package grants.journey.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.local.Part;
import org.bson.Document;

/** The views of all services as they lie in the store. */
final class Views {

	private static final String READER = "view:";

	private Views() {
	}

	/** All rows, by service and view. */
	static Map<String, List<Document>> read(MongoClient store) {
		Map<String, List<Document>> rows = new TreeMap<>();
		forEach(store, (database, view) -> rows.put(database.getName() + " " + view,
				database.getCollection(view).find().sort(Sorts.ascending("_id")).into(new ArrayList<>())));
		return rows;
	}

	/** Throws all rows away, so that services that are started make them anew. */
	static void drop(MongoClient store) {
		forEach(store, (database, view) -> {
			database.getCollection(view).drop();
			database.getCollection("readers").deleteOne(Filters.eq("_id", READER + view));
		});
	}

	private static void forEach(MongoClient store, BiConsumer<MongoDatabase, String> what) {
		for (Part part : Part.services()) {
			MongoDatabase database = store.getDatabase("grants_" + part.name().toLowerCase(Locale.ROOT));
			List<String> views = database.getCollection("readers")
				.find(Filters.regex("_id", "^" + READER))
				.map(reader -> reader.getString("_id").substring(READER.length()))
				.into(new ArrayList<>());
			views.forEach(view -> what.accept(database, view));
		}
	}

}
