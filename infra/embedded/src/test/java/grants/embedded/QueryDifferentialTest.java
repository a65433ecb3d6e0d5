package grants.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the indexes, a query must give what plain filtering and sorting gives. More
 * queries by {@code -Dgrants.queries=40000}.
 */
class QueryDifferentialTest {

	private static final int DOCUMENTS = 250;

	private static final int CHANGES = 200;

	private static final int QUERIES = Integer.getInteger("grants.queries", 400);

	@Test
	void a_new_seed_each_run() {
		check(System.nanoTime(), QUERIES);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void the_seeds_of_old(long seed) {
		check(seed, Math.min(QUERIES, 400));
	}

	private static void check(long seed, int queries) {
		RandomDocuments random = new RandomDocuments(seed);
		try (MongoClient client = MongoClients.create(TestStore.uri())) {
			MongoCollection<Document> collection = client.getDatabase(TestStore.freshDatabase()).getCollection("c");
			addIndexes(collection);
			Map<Long, Document> expected = new TreeMap<>();
			for (long id = 0; id < DOCUMENTS; id++) {
				Document document = random.document(id);
				expected.put(id, document);
				collection.insertOne(new Document(document));
			}
			for (int i = 0; i < CHANGES; i++) {
				change(random, collection, expected);
			}
			assertThat(texts(collection.find().sort(new Document("_id", 1)).into(new ArrayList<>())))
				.isEqualTo(texts(expected.values()));
			for (int i = 0; i < queries; i++) {
				Document filter = random.filter();
				Document sort = random.sort();
				check(collection, expected, filter, sort, random.below(3) == 0 ? 1 + random.below(20) : 0,
						random.below(4) == 0 ? random.below(10) : 0,
						"seed " + seed + " find " + filter.toJson() + " sort " + sort.toJson());
			}
		}
	}

	private static List<Long> ids(List<Document> documents) {
		return documents.stream().map(document -> document.getLong("_id")).sorted().toList();
	}

	/** JSON in which 3 is 3, of whatever width, and in which fields have no order. */
	private static List<String> texts(Collection<Document> documents) {
		return documents.stream().map(document -> new Document(new TreeMap<>(document)).toJson()).toList();
	}

	private static void addIndexes(MongoCollection<Document> collection) {
		collection.createIndex(Document.parse("{a: 1, b: 1}"));
		collection.createIndex(Document.parse("{b: -1, 'n.x': 1}"));
		collection.createIndex(Document.parse("{'n.x': 1, a: -1}"));
		collection.createIndex(Document.parse("{a: 1, b: 1, 'n.x': -1}"));
		collection.createIndex(Document.parse("{tags: 1, a: 1}"));
		collection.createIndex(Document.parse("{'lines.sku': 1, 'lines.count': -1}"));
		collection.createIndex(Document.parse("{b: 1}"), new IndexOptions().sparse(true).name("b_sparse"));
		collection.createIndex(Document.parse("{a: -1, _id: 1}"), new IndexOptions().unique(true));
	}

	private static void change(RandomDocuments random, MongoCollection<Document> collection,
			Map<Long, Document> expected) {
		long id = random.below(DOCUMENTS);
		Document current = expected.get(id);
		switch (random.below(5)) {
			case 0 -> {
				collection.deleteOne(eq("_id", id));
				expected.remove(id);
			}
			case 1 -> {
				Document replacement = random.document(id);
				collection.replaceOne(eq("_id", id), replacement, new ReplaceOptions().upsert(true));
				expected.put(id, replacement);
			}
			case 2 -> {
				Object value = random.value();
				collection.updateOne(eq("_id", id), set("b", value));
				if (current != null) {
					current.put("b", value);
				}
			}
			case 3 -> {
				Object value = random.value();
				collection.findOneAndUpdate(eq("_id", id), set("tags", List.of(3, "s1")));
				collection.findOneAndUpdate(eq("_id", id), set("a", value));
				if (current != null) {
					current.append("tags", List.of(3, "s1")).append("a", value);
				}
			}
			default -> {
				collection.updateOne(eq("_id", id), unset("lines"));
				if (current != null) {
					current.remove("lines");
				}
			}
		}
	}

	private static void check(MongoCollection<Document> collection, Map<Long, Document> expected, Document filter,
			Document sort, int limit, int skip, String description) {
		List<Document> wanted = Oracle.find(expected.values(), filter, sort);
		List<Document> found = collection.find(filter).sort(sort).into(new ArrayList<>());
		assertThat(ids(found)).as(description).isEqualTo(ids(wanted));
		for (int i = 1; i < found.size(); i++) {
			assertThat(Oracle.order(sort).compare(found.get(i - 1), found.get(i)))
				.as(description + " at " + i + " " + found.get(i - 1).toJson() + " " + found.get(i).toJson())
				.isLessThanOrEqualTo(0);
		}
		if (limit > 0 || skip > 0) {
			int from = Math.min(skip, found.size());
			int to = limit == 0 ? found.size() : Math.min(from + limit, found.size());
			assertThat(collection.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>()))
				.as(description + " skip " + skip + " limit " + limit)
				.isEqualTo(found.subList(from, to));
		}
		assertThat(collection.countDocuments(filter)).as("count " + description).isEqualTo(wanted.size());
	}

}
