package grants.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoNamespace;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unique, sparse and multikey indexes; creating, listing and dropping them. */
class IndexesTest {

	private static final int DUPLICATE_KEY = 11000;

	private static final int PARALLEL_ARRAYS = 171;

	private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

	private static MongoClient client;

	private MongoDatabase database;

	private MongoCollection<Document> collection;

	@BeforeAll
	static void connect() {
		client = MongoClients.create(TestStore.uri());
	}

	@AfterAll
	static void disconnect() {
		client.close();
	}

	@BeforeEach
	void freshCollection() {
		database = client.getDatabase(TestStore.freshDatabase());
		collection = database.getCollection("c");
	}

	private static int codeOf(ThrowingCallable refused) {
		return catchThrowableOfType(MongoServerException.class, refused).getCode();
	}

	private static Document evidence(int id, String... numbers) {
		List<Document> evidence = new ArrayList<>();
		for (String number : numbers) {
			evidence.add(new Document("kind", "invoice").append("number", number));
		}
		return new Document("_id", id).append("evidence", evidence);
	}

	@Test
	void one_element_of_an_array_can_be_in_one_document_only() {
		collection.createIndex(Indexes.ascending("evidence.kind", "evidence.number"), UNIQUE);
		collection.insertOne(evidence(1, "a", "b"));
		collection.insertOne(evidence(2, "c"));

		assertThat(codeOf(() -> collection.insertOne(evidence(3, "d", "b")))).isEqualTo(DUPLICATE_KEY);
		assertThat(codeOf(() -> collection.updateOne(eq("_id", 2),
				push("evidence", evidence(0, "a").getList("evidence", Document.class).getFirst()))))
			.isEqualTo(DUPLICATE_KEY);
		collection.insertOne(evidence(4, "d", "d"));
		collection.deleteOne(eq("_id", 1));
		collection.insertOne(evidence(5, "a", "e"));

		assertThat(collection.find(Filters.elemMatch("evidence", eq("number", "d"))).first()).containsEntry("_id", 4);
		assertThat(collection.find(eq("evidence.number", "a")).first()).containsEntry("_id", 5);
	}

	@Test
	void values_of_one_element_stay_together() {
		collection.createIndex(Indexes.ascending("lines.a", "lines.b"), UNIQUE);
		collection.insertOne(Document.parse("{_id: 1, lines: [{a: 1, b: 1}, {a: 2, b: 2}]}"));
		collection.insertOne(Document.parse("{_id: 2, lines: [{a: 1, b: 2}, {a: 2, b: 1}]}"));

		assertThat(collection.countDocuments(Document.parse("{'lines.a': 1, 'lines.b': 2}"))).isEqualTo(2);
		assertThat(collection.countDocuments(Document.parse("{lines: {$elemMatch: {a: 1, b: 2}}}"))).isEqualTo(1);
	}

	private static long examined(Runnable query) {
		long before = examined();
		query.run();
		return examined() - before;
	}

	private static long examined() {
		return client.getDatabase("admin")
			.runCommand(new Document("serverStatus", 1))
			.getEmbedded(List.of("metrics", "queryExecutor", "scannedObjects"), Number.class)
			.longValue();
	}

	private void fill(int documents) {
		List<Document> all = new ArrayList<>();
		for (int i = 0; i < documents; i++) {
			all.add(new Document("_id", i).append("a", i % 4)
				.append("b", "b" + i % 100)
				.append("tags", List.of("t" + i % 3, "all")));
		}
		collection.insertMany(all);
	}

	@Test
	void what_an_index_says_exactly_is_counted_without_a_document() {
		assumeFalse(TestStore.isGiven(), "a real server looks at documents of multikey indexes");
		collection.createIndex(Indexes.ascending("a", "b"));
		collection.createIndex(Indexes.ascending("tags", "a"));
		fill(1200);
		assertThat(examined(() -> {
			assertThat(collection.countDocuments()).isEqualTo(1200);
			assertThat(collection.countDocuments(eq("a", 1))).isEqualTo(300);
			assertThat(collection.countDocuments(Filters.in("a", 1, 3, 3, 9))).isEqualTo(600);
			assertThat(collection.countDocuments(Filters.and(Filters.in("a", 0, 1), Filters.lt("b", "b1"))))
				.isEqualTo(12);
			assertThat(collection.countDocuments(Filters.and(new Document(), eq("tags", "t1"), eq("a", 2))))
				.isEqualTo(100);
			assertThat(collection.countDocuments(Filters.in("tags", "t1", "all"))).isEqualTo(1200);
			assertThat(collection.countDocuments(Filters.gte("_id", 1000))).isEqualTo(200);
		})).isZero();
		assertThat(examined(() -> {
			assertThat(collection.countDocuments(Filters.ne("a", 1))).isEqualTo(900);
			assertThat(collection.countDocuments(Filters.and(eq("a", 1), eq("tags", "nobody's")))).isZero();
			assertThat(collection.countDocuments(Filters.and(eq("a", 1), Filters.gt("b", "b1"), Filters.lt("b", "b5"))))
				.isEqualTo(120);
		})).isPositive();
	}

	@Test
	void a_page_in_the_order_of_an_index_costs_the_page() {
		collection.createIndex(Indexes.ascending("a", "b", "_id"));
		collection.createIndex(Indexes.ascending("tags", "_id"));
		fill(1200);
		assertThat(examined(() -> assertThat(collection.find(Filters.in("a", 1, 2))
			.sort(Document.parse("{b: 1, _id: 1}"))
			.limit(10)
			.into(new ArrayList<>())).hasSize(10))).isLessThan(20);
		List<Integer> tagged = new ArrayList<>();
		assertThat(examined(() -> collection.find(Filters.in("tags", "t0", "t1"))
			.sort(Document.parse("{_id: -1}"))
			.limit(4)
			.forEach(document -> tagged.add(document.getInteger("_id"))))).isLessThan(20);
		assertThat(tagged).containsExactly(1198, 1197, 1195, 1194);
	}

	@Test
	void an_array_sorts_by_its_least_element_whatever_is_asked_for() {
		collection.createIndex(Indexes.ascending("tags", "_id"));
		collection.insertOne(Document.parse("{_id: 1, tags: ['b', 'x']}"));
		collection.insertOne(Document.parse("{_id: 2, tags: ['a', 'x']}"));
		assertThat(collection.find(eq("tags", "x")).sort(Document.parse("{tags: 1, _id: 1}")).first())
			.containsEntry("_id", 2);
	}

	@Test
	void two_arrays_can_not_be_in_one_index() {
		collection.createIndex(Indexes.ascending("a", "b"));
		collection.insertOne(Document.parse("{a: [1, 2], b: 1}"));
		collection.insertOne(Document.parse("{a: 1, b: [1, 2]}"));

		assertThat(codeOf(() -> collection.insertOne(Document.parse("{a: [1, 2], b: [1, 2]}"))))
			.isEqualTo(PARALLEL_ARRAYS);
		assertThat(collection.countDocuments()).isEqualTo(2);
	}

	@Test
	void a_sparse_index_leaves_out_what_has_no_field_but_queries_do_not() {
		collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true).sparse(true));
		collection.insertOne(new Document("_id", 1));
		collection.insertOne(new Document("_id", 2));
		collection.insertOne(new Document("_id", 3).append("number", "x"));

		assertThat(codeOf(() -> collection.insertOne(new Document("number", "x")))).isEqualTo(DUPLICATE_KEY);
		assertThat(collection.find().sort(new Document("number", 1)).into(new ArrayList<>())).hasSize(3);
		assertThat(collection.countDocuments(eq("number", null))).isEqualTo(2);
	}

	@Test
	void a_missing_field_counts_as_null_in_a_unique_index() {
		collection.createIndex(Indexes.ascending("number"), UNIQUE);
		collection.insertOne(new Document("_id", 1));

		assertThat(codeOf(() -> collection.insertOne(new Document("_id", 2)))).isEqualTo(DUPLICATE_KEY);
		assertThat(codeOf(() -> collection.insertOne(new Document("number", null)))).isEqualTo(DUPLICATE_KEY);
	}

	@Test
	void a_unique_index_over_duplicates_is_refused_and_can_be_made_when_they_are_gone() {
		collection.insertMany(List.of(new Document("_id", 1).append("k", 1), new Document("_id", 2).append("k", 1)));

		assertThat(codeOf(() -> collection.createIndex(Indexes.ascending("k"), UNIQUE))).isEqualTo(DUPLICATE_KEY);
		assertThat(names(collection)).containsExactly("_id_");
		collection.updateOne(eq("_id", 2), set("k", 2));
		collection.createIndex(Indexes.ascending("k"), UNIQUE);
		assertThat(codeOf(() -> collection.insertOne(new Document("k", 2)))).isEqualTo(DUPLICATE_KEY);
	}

	@Test
	void an_index_made_late_holds_what_is_there() {
		for (int i = 0; i < 300; i++) {
			collection.insertOne(new Document("_id", i).append("k", i % 7));
		}
		collection.createIndex(Indexes.descending("k"));

		assertThat(collection.countDocuments(eq("k", 3))).isEqualTo(43);
		assertThat(collection.find().sort(Indexes.descending("k")).limit(1).first()).containsEntry("k", 6);
	}

	@Test
	void the_same_index_again_is_fine_and_a_different_one_is_not() {
		collection.createIndex(Indexes.ascending("a", "b"), UNIQUE);

		assertThatCode(() -> collection.createIndex(Indexes.ascending("a", "b"), UNIQUE)).doesNotThrowAnyException();
		assertThat(names(collection)).containsExactlyInAnyOrder("_id_", "a_1_b_1");
		assertThat(codeOf(() -> collection.createIndex(Indexes.ascending("a", "b")))).isIn(85, 86);
		assertThat(codeOf(() -> collection.createIndex(Indexes.ascending("a", "b"),
				new IndexOptions().unique(true).name("other"))))
			.isEqualTo(85);
		assertThat(codeOf(() -> collection.createIndex(Indexes.ascending("b", "a"),
				new IndexOptions().unique(true).name("a_1_b_1"))))
			.isEqualTo(86);
		collection.insertOne(new Document("a", 1));
		assertThat(codeOf(() -> collection.insertOne(new Document("a", 1)))).isEqualTo(DUPLICATE_KEY);
	}

	@Test
	void dropping_an_index_touches_its_own_collection_only() {
		MongoCollection<Document> other = database.getCollection("other");
		collection.createIndex(Indexes.ascending("k"), UNIQUE);
		other.createIndex(Indexes.ascending("k"), UNIQUE);
		collection.createIndex(Indexes.ascending("z"));

		collection.dropIndex("k_1");

		assertThat(names(collection)).containsExactlyInAnyOrder("_id_", "z_1");
		assertThat(names(other)).containsExactlyInAnyOrder("_id_", "k_1");
		collection.insertMany(List.of(new Document("k", 1), new Document("k", 1)));
		other.insertOne(new Document("k", 1));
		assertThat(codeOf(() -> other.insertOne(new Document("k", 1)))).isEqualTo(DUPLICATE_KEY);

		collection.dropIndexes();
		assertThat(names(collection)).containsExactly("_id_");
		assertThat(names(other)).containsExactlyInAnyOrder("_id_", "k_1");
		other.dropIndex(Indexes.ascending("k"));
		assertThat(names(other)).containsExactly("_id_");
		assertThat(codeOf(() -> other.dropIndex("none"))).isEqualTo(27);
	}

	@Test
	void an_index_dropped_and_made_again_is_whole() {
		collection.createIndex(Indexes.ascending("k"));
		collection.insertOne(new Document("k", 1));
		collection.dropIndex("k_1");
		collection.insertOne(new Document("k", 2));
		collection.createIndex(Indexes.ascending("k"));

		assertThat(collection.countDocuments(Filters.in("k", 1, 2))).isEqualTo(2);
	}

	@Test
	void what_the_server_would_do_wrongly_it_refuses() {
		assumeFalse(TestStore.isGiven(), "a real server does all of this");
		IndexOptions partial = new IndexOptions().partialFilterExpression(eq("a", 1));
		IndexOptions expiring = new IndexOptions().expireAfter(1L, TimeUnit.HOURS);
		Collation collation = Collation.builder().locale("zh").build();

		assertThat(messageOf(() -> collection.createIndex(Indexes.ascending("k"), partial)))
			.contains("partialFilterExpression");
		assertThat(messageOf(() -> collection.createIndex(Indexes.ascending("k"), expiring)))
			.contains("expireAfterSeconds");
		assertThat(messageOf(
				() -> collection.createIndex(Indexes.ascending("k"), new IndexOptions().collation(collation))))
			.contains("collation");
		assertThat(messageOf(() -> collection.createIndex(Indexes.text("k")))).contains("text");
		assertThat(messageOf(() -> collection.createIndex(Indexes.hashed("k")))).contains("hashed");
		assertThat(messageOf(() -> collection.createIndex(new Document("$**", 1)))).contains("$**");
		assertThat(messageOf(() -> collection.find().collation(collation).first())).contains("collation");
		assertThat(messageOf(() -> collection.aggregate(List.of(new Document("$out", "x"))).toCollection()))
			.contains("$out");
		assertThat(codeOf(() -> database.runCommand(new Document("mapReduce", "c")))).isEqualTo(59);
		collection.insertOne(new Document());
		assertThat(messageOf(() -> collection.renameCollection(new MongoNamespace(database.getName(), "new"))))
			.contains("renameCollection");
		assertThat(messageOf(() -> collection.updateOne(eq("a", 1), List.of(set("b", "$a"))))).contains("pipeline");
	}

	private static String messageOf(ThrowingCallable refused) {
		return catchThrowableOfType(MongoServerException.class, refused).getMessage();
	}

	private static List<String> names(MongoCollection<Document> collection) {
		return collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
	}

}
