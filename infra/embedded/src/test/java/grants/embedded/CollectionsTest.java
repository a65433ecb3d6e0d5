package grants.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Databases and collections as wholes, reading in batches, and what the server says of
 * itself.
 */
class CollectionsTest {

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

	private void insertNumbers(int count) {
		List<Document> documents = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			documents.add(new Document("_id", i).append("k", i % 10).append("text", "t" + i));
		}
		collection.insertMany(documents);
	}

	@Test
	void collections_are_made_listed_and_dropped() {
		database.createCollection("made");
		collection.insertOne(new Document());

		assertThat(database.listCollectionNames().into(new ArrayList<>())).containsExactlyInAnyOrder("made", "c");
		if (!TestStore.isGiven()) { // newer servers take the same again for granted
			assertThat(catchThrowableOfType(MongoCommandException.class, () -> database.createCollection("made"))
				.getErrorCode()).isEqualTo(48);
		}
		collection.drop();
		database.getCollection("never").drop();
		assertThat(database.listCollectionNames().into(new ArrayList<>())).containsExactly("made");
		assertThat(collection.countDocuments()).isZero();
		assertThat(collection.find().first()).isNull();
	}

	@Test
	void a_collection_made_again_is_empty_and_has_no_old_index() {
		collection.createIndex(Indexes.ascending("k"));
		insertNumbers(10);
		collection.drop();
		collection.insertOne(new Document("_id", 1).append("k", 5));

		assertThat(collection.countDocuments(eq("k", 5))).isEqualTo(1);
		assertThat(collection.listIndexes().into(new ArrayList<>())).hasSize(1);
	}

	@Test
	void dropping_a_database_spares_those_whose_names_begin_alike() {
		MongoDatabase alike = client.getDatabase(database.getName() + "2");
		alike.getCollection("c").createIndex(Indexes.ascending("k"));
		alike.getCollection("c").insertOne(new Document("k", 1));
		collection.insertOne(new Document("k", 1));
		assertThat(client.listDatabaseNames().into(new ArrayList<>())).contains(database.getName(), alike.getName());

		database.drop();

		assertThat(client.listDatabaseNames().into(new ArrayList<>())).contains(alike.getName())
			.doesNotContain(database.getName());
		assertThat(collection.countDocuments()).isZero();
		assertThat(alike.getCollection("c").countDocuments(eq("k", 1))).isEqualTo(1);
		alike.drop();
	}

	@Test
	void a_result_is_taken_in_batches_whatever_is_written_meanwhile() {
		insertNumbers(1_000);
		List<Integer> seen = new ArrayList<>();
		try (MongoCursor<Document> cursor = collection.find(gt("_id", -1))
			.sort(Sorts.ascending("_id"))
			.batchSize(7)
			.iterator()) {
			while (cursor.hasNext()) {
				int id = cursor.next().getInteger("_id");
				seen.add(id);
				if (id % 100 == 0) {
					collection.deleteOne(eq("_id", id));
				}
			}
		}
		assertThat(seen).hasSize(1_000).isSorted();
		assertThat(collection.find().into(new ArrayList<>())).hasSize(990);
	}

	@Test
	void a_reply_is_cut_before_it_gets_too_large() {
		String megabyte = "x".repeat(1 << 20);
		for (int i = 0; i < 20; i++) {
			collection.insertOne(new Document("_id", i).append("text", megabyte));
		}
		Document reply = database.runCommand(new Document("find", "c").append("batchSize", 1_000))
			.get("cursor", Document.class);
		assertThat(reply.getList("firstBatch", Document.class)).hasSizeBetween(10, 16);
		assertThat(reply.getLong("id")).isNotZero();
		assertThat(collection.find().batchSize(1_000).into(new ArrayList<>())).hasSize(20);
		collection.drop();
	}

	@Test
	void fields_are_projected_values_are_distinct_and_groups_are_summed() {
		insertNumbers(30);

		assertThat(collection.find(eq("_id", 3)).projection(Projections.include("k")).first())
			.isEqualTo(new Document("_id", 3).append("k", 3));
		assertThat(collection.find(eq("_id", 3))
			.projection(Projections.fields(Projections.excludeId(), Projections.include("k")))
			.first()).isEqualTo(new Document("k", 3));
		assertThat(collection.distinct("k", gt("_id", 26), Integer.class).into(new ArrayList<>()))
			.containsExactlyInAnyOrder(7, 8, 9);
		assertThat(collection.aggregate(List.of(Aggregates.match(eq("k", 4)),
				Aggregates.group("$k", Accumulators.sum("n", 1), Accumulators.max("top", "$_id"))))
			.first()).isEqualTo(new Document("_id", 4).append("n", 3).append("top", 24));
		assertThat(collection.estimatedDocumentCount()).isEqualTo(30);
		assertThat(collection.find().skip(5).limit(2).sort(Sorts.descending("_id")).into(new ArrayList<>()))
			.extracting(document -> document.get("_id"))
			.containsExactly(24, 23);
	}

	@Test
	void the_concerns_of_a_replica_set_are_accepted() {
		MongoCollection<Document> strict = collection
			.withWriteConcern(WriteConcern.MAJORITY.withJournal(TestStore.isGiven() ? null : true))
			.withReadConcern(ReadConcern.MAJORITY);
		strict.insertOne(new Document("_id", 1));

		assertThat(strict.find().first()).isEqualTo(new Document("_id", 1));
	}

	@Test
	void the_server_can_be_told_from_a_real_one() {
		Document buildInfo = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));

		assertThat(buildInfo.containsKey(DocumentServer.BUILD_INFO_MARK)).isEqualTo(!TestStore.isGiven());
		if (!TestStore.isGiven()) {
			assertThat(buildInfo.get(DocumentServer.BUILD_INFO_MARK)).isEqualTo(new Document("durability", "NONE"));
			assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
				.containsEntry("isWritablePrimary", true)
				.doesNotContainKey("setName");
		}
	}

	@Test
	void special_collections_are_refused() {
		assumeFalse(TestStore.isGiven(), "a real server has them");
		assertThat(catchThrowableOfType(MongoCommandException.class,
				() -> database.createCollection("capped", new CreateCollectionOptions().capped(true).sizeInBytes(4096)))
			.getErrorMessage()).contains("not supported by the embedded server");
		assertThat(catchThrowableOfType(MongoCommandException.class, () -> database.createView("view", "c", List.of()))
			.getErrorMessage()).contains("viewOn");
	}

}
