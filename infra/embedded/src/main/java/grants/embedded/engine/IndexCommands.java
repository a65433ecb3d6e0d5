package grants.embedded.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** Creates and drops the indexes of one collection, and of that one only. */
final class IndexCommands {

	private static final String PRIMARY = "_id_";

	private static final int NAMESPACE_NOT_FOUND = 26;

	private static final int OPTIONS_CONFLICT = 85;

	private final EngineDatabase database;

	IndexCommands(EngineDatabase database) {
		this.database = database;
	}

	Document create(Document body) {
		String collection = Fields.text(body, "createIndexes");
		int before = described(collection).size();
		for (Document index : Fields.documents(body, "indexes")) {
			createOne(collection, new Document(index).append("ns", database.namespaceOf(collection)));
		}
		return okay(new Document("numIndexesBefore", before).append("numIndexesAfter", described(collection).size()));
	}

	private void createOne(String collection, Document index) {
		String name = Fields.text(index, "name");
		Document same = null;
		for (Document existing : described(collection)) {
			boolean sameName = name.equals(existing.get("name"));
			if (!sameName && isSameKey(existing, index)) {
				throw new MongoServerError(OPTIONS_CONFLICT, "IndexOptionsConflict",
						"Index already exists with a different name: " + existing.get("name"));
			}
			same = sameName ? existing : same;
		}
		if (same != null) {
			requireSame(same, index);
			return;
		}
		try {
			database.addIndex(index);
		}
		catch (MongoServerError ex) {
			database.forgetIndex(collection, name); // what was built before the failure
			throw ex;
		}
	}

	private static void requireSame(Document existing, Document wanted) {
		boolean same = isSameKey(existing, wanted) && isSame(existing, wanted, "unique")
				&& isSame(existing, wanted, "sparse");
		if (!same) {
			throw new MongoServerError(ErrorCode.IndexKeySpecsConflict,
					"An existing index has the same name as the requested index. Requested index: " + wanted
							+ ", existing index: " + existing);
		}
	}

	/** Order counts in an index key, but not in the equality of documents. */
	private static boolean isSameKey(Document one, Document other) {
		return directions(one).equals(directions(other));
	}

	private static List<String> directions(Document index) {
		List<String> directions = new ArrayList<>();
		Fields.document(index, "key")
			.forEach((path, direction) -> directions.add(path + " " + ((Number) direction).intValue()));
		return directions;
	}

	private static boolean isSame(Document one, Document other, String option) {
		return Utils.isTrue(one.get(option)) == Utils.isTrue(other.get(option));
	}

	Document drop(Document body) {
		String name = Fields.text(body, "dropIndexes");
		EngineCollection collection = database.collection(name);
		if (collection == null) {
			throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns not found " + name);
		}
		Object which = body.get("index");
		List<Document> all = described(name);
		List<Document> dropped = all.stream().filter(index -> isMeant(which, index)).toList();
		if (dropped.isEmpty() && !"*".equals(which)) {
			throw new IndexNotFoundException("index not found with name [" + which + "]");
		}
		for (Document index : dropped) {
			dropOne(collection, index);
		}
		return okay(new Document("nIndexesWas", all.size()));
	}

	private static boolean isMeant(@Nullable Object which, Document index) {
		return switch (which) {
			case String name when name.equals("*") -> !PRIMARY.equals(index.get("name"));
			case String name -> name.equals(index.get("name"));
			case Document key -> isSameKey(new Document("key", key), index);
			case List<?> names -> names.contains(index.get("name"));
			case null, default -> false;
		};
	}

	private void dropOne(EngineCollection collection, Document index) {
		String name = Fields.text(index, "name");
		if (name.equals(PRIMARY)) {
			throw new MongoServerError(ErrorCode.InvalidOptions, "cannot drop _id index");
		}
		database.dropIndex(collection, name);
		Document description = new Document("ns", collection.getFullName()).append("name", name);
		Objects.requireNonNull(database.indexDescriptions()).deleteDocuments(description, 0);
	}

	private List<Document> described(String collection) {
		MongoCollection<DocumentKey> descriptions = database.indexDescriptions();
		return descriptions == null ? List.of()
				: descriptions.handleQueryAsStream(new Document("ns", database.namespaceOf(collection))).toList();
	}

	private static Document okay(Document reply) {
		Utils.markOkay(reply);
		return reply;
	}

}
