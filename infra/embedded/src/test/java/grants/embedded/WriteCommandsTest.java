package grants.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The write commands that the platform may use, and what they say of failures. */
class WriteCommandsTest {

	private static MongoClient client;

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
		collection = client.getDatabase(TestStore.freshDatabase()).getCollection("c");
		collection.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true).name("one_k"));
		collection.insertOne(numbered("old", 3));
	}

	private static Document numbered(Object id, int k) {
		return new Document("_id", id).append("k", k);
	}

	@Test
	void an_ordered_insert_stops_at_the_duplicate_and_counts_what_is_in() {
		MongoBulkWriteException refused = catchThrowableOfType(MongoBulkWriteException.class,
				() -> collection.insertMany(List.of(numbered(1, 1), numbered(2, 2), numbered(3, 3), numbered(4, 4))));

		assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
			.containsExactly(tuple(2, 11000));
		assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
		assertThat(ids()).containsExactlyInAnyOrder("old", 1, 2);
	}

	@Test
	void an_unordered_insert_leaves_out_the_duplicates_only() {
		MongoBulkWriteException refused = catchThrowableOfType(MongoBulkWriteException.class,
				() -> collection.insertMany(List.of(numbered(1, 1), numbered(3, 3), numbered(4, 1), numbered(5, 5)),
						new InsertManyOptions().ordered(false)));

		assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1, 2);
		assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
		assertThat(ids()).containsExactlyInAnyOrder("old", 1, 5);
	}

	@Test
	void a_duplicate_names_collection_and_index_as_a_real_server_does() {
		MongoWriteException refused = catchThrowableOfType(MongoWriteException.class,
				() -> collection.insertOne(numbered(1, 3)));

		assertThat(refused.getError().getCode()).isEqualTo(11000);
		assertThat(refused.getError().getMessage()).startsWith("E11000 duplicate key error collection: "
				+ collection.getNamespace().getFullName() + " index: one_k dup key: { k: 3 }");
	}

	@Test
	void a_duplicate_id_names_the_index_on_id() {
		MongoWriteException refused = catchThrowableOfType(MongoWriteException.class,
				() -> collection.insertOne(numbered("old", 4)));

		assertThat(refused.getError().getMessage()).contains(" index: _id_ dup key: { _id: \"old\" }");
	}

	@Test
	void ordered_updates_stop_at_the_failure() {
		collection.insertMany(List.of(numbered(1, 1), numbered(2, 2)));

		MongoBulkWriteException refused = catchThrowableOfType(MongoBulkWriteException.class,
				() -> collection.bulkWrite(List.of(new UpdateOneModel<>(eq("_id", 1), set("w", 1)),
						new UpdateOneModel<>(eq("_id", 2), set("k", 3)),
						new UpdateOneModel<>(eq("_id", 1), set("w", 2)))));

		assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1);
		assertThat(refused.getWriteResult().getModifiedCount()).isEqualTo(1);
		assertThat(byId(1).getInteger("w")).isEqualTo(1);
		assertThat(collection.countDocuments(eq("k", 2))).isEqualTo(1);
	}

	@Test
	void unordered_updates_go_on_after_the_failure() {
		collection.insertMany(List.of(numbered(1, 1), numbered(2, 2)));

		MongoBulkWriteException refused = catchThrowableOfType(MongoBulkWriteException.class,
				() -> collection.bulkWrite(
						List.of(new UpdateOneModel<>(eq("_id", 2), set("k", 3)),
								new UpdateOneModel<>(eq("_id", 1), set("w", 2))),
						new BulkWriteOptions().ordered(false)));

		assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(0);
		assertThat(byId(1).getInteger("w")).isEqualTo(2);
	}

	@Test
	void a_mixed_bulk_runs_in_order_up_to_the_failure() {
		MongoBulkWriteException refused = catchThrowableOfType(MongoBulkWriteException.class,
				() -> collection.bulkWrite(List.of(new InsertOneModel<>(numbered(1, 1)),
						new UpdateOneModel<>(eq("_id", 1), set("z", 1)), new DeleteOneModel<>(eq("_id", "old")),
						new InsertOneModel<>(numbered(1, 9)), new UpdateOneModel<>(eq("_id", 1), set("z", 2)))));

		assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(3);
		assertThat(refused.getWriteResult().getDeletedCount()).isEqualTo(1);
		assertThat(ids()).containsExactly(1);
		assertThat(byId(1).getInteger("z")).isEqualTo(1);
	}

	@Test
	void an_update_to_a_taken_key_changes_nothing() {
		collection.insertOne(numbered(1, 1));

		assertThat(
				catchThrowableOfType(MongoWriteException.class, () -> collection.updateOne(eq("_id", 1), set("k", 3)))
					.getError()
					.getCode())
			.isEqualTo(11000);
		MongoCommandException refused = catchThrowableOfType(MongoCommandException.class,
				() -> collection.findOneAndUpdate(eq("_id", 1), combine(set("k", 3), set("w", 1))));
		assertThat(refused.getErrorCode()).isEqualTo(11000);
		assertThat(refused.getErrorMessage()).contains("index: one_k");
		assertThat(byId(1)).isEqualTo(numbered(1, 1));
		assertThat(collection.find(eq("k", 1)).first()).isEqualTo(numbered(1, 1));
	}

	@Test
	void update_operators_do_what_they_say() {
		collection.updateOne(eq("_id", "old"), combine(set("a.b", 1), push("list", "x"), inc("n", 2)));
		collection.updateOne(eq("_id", "old"), combine(unset("a"), push("list", "y"), inc("n", -5)));

		assertThat(byId("old")).isEqualTo(numbered("old", 3).append("list", List.of("x", "y")).append("n", -3));
	}

	@Test
	void an_upsert_inserts_once_and_updates_then() {
		UpdateOptions upsert = new UpdateOptions().upsert(true);
		UpdateResult first = collection.updateOne(eq("k", 7), combine(setOnInsert("born", 1), inc("n", 1)), upsert);
		UpdateResult second = collection.updateOne(eq("k", 7), combine(setOnInsert("born", 2), inc("n", 1)), upsert);

		assertThat(first.getUpsertedId()).isNotNull();
		assertThat(first.getMatchedCount()).isZero();
		assertThat(second.getUpsertedId()).isNull();
		assertThat(second.getMatchedCount()).isEqualTo(1);
		assertThat(collection.find(eq("k", 7)).first()).containsEntry("born", 1).containsEntry("n", 2);
	}

	@Test
	void find_one_and_update_returns_the_document_before_or_after() {
		FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);

		assertThat(collection.findOneAndUpdate(eq("_id", "old"), inc("k", 1))).isEqualTo(numbered("old", 3));
		assertThat(collection.findOneAndUpdate(eq("_id", "old"), inc("k", 1), after)).isEqualTo(numbered("old", 5));
		assertThat(collection.findOneAndUpdate(eq("_id", "new"), set("k", 6), after)).isEqualTo(numbered("new", 6));
		assertThat(collection.findOneAndUpdate(eq("_id", "none"), set("k", 8))).isNull();
	}

	@Test
	void replacing_and_deleting_keep_the_indexes() {
		collection.replaceOne(eq("_id", "old"), new Document("k", 4));
		collection.replaceOne(eq("_id", "new"), new Document("k", 5), new ReplaceOptions().upsert(true));

		assertThat(collection.countDocuments(eq("k", 3))).isZero();
		assertThat(collection.countDocuments(in("k", 4, 5))).isEqualTo(2);
		assertThat(collection.findOneAndDelete(eq("k", 4))).isEqualTo(numbered("old", 4));
		assertThat(collection.deleteMany(gt("k", 0)).getDeletedCount()).isEqualTo(1);
		assertThat(collection.find(and(gt("k", 0))).first()).isNull();
	}

	@Test
	void one_is_updated_where_many_match() {
		collection.insertMany(List.of(numbered(1, 11), numbered(2, 12), numbered(3, 13)));

		assertThat(collection.updateOne(gt("k", 10), set("seen", true)).getModifiedCount()).isEqualTo(1);
		assertThat(collection.countDocuments(eq("seen", true))).isEqualTo(1);
		assertThat(collection.updateMany(gt("k", 10), set("seen", true)).getModifiedCount()).isEqualTo(2);
	}

	@Test
	void the_element_that_matched_is_updated_in_place() {
		collection.insertOne(Document.parse("{_id: 1, k: 1, lines: [{sku: 'a', n: 1}, {sku: 'b', n: 1}]}"));
		collection.insertOne(Document.parse("{_id: 2, k: 2, lines: [{sku: 'b', n: 1}]}"));

		collection.updateOne(eq("lines.sku", "b"), set("lines.$.n", 5));

		assertThat(byId(1)).isEqualTo(Document.parse("{_id: 1, k: 1, lines: [{sku: 'a', n: 1}, {sku: 'b', n: 5}]}"));
		assertThat(byId(2)).isEqualTo(Document.parse("{_id: 2, k: 2, lines: [{sku: 'b', n: 1}]}"));
	}

	private Document byId(Object id) {
		return collection.find(eq("_id", id)).first();
	}

	private List<Object> ids() {
		return collection.find().map(document -> document.get("_id")).into(new ArrayList<>());
	}

}
