package grants.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several clients at once: nothing is counted twice, claimed twice or half seen. */
class ConcurrencyTest {

	private static final int CLIENTS = 6;

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

	private interface Job {

		void run(int number) throws InterruptedException, ExecutionException;

	}

	/** Starts them at the same moment, and waits for all. */
	private static void together(int clients, Job job) throws InterruptedException, ExecutionException {
		CyclicBarrier start = new CyclicBarrier(clients);
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			List<Future<Object>> running = new ArrayList<>();
			for (int i = 0; i < clients; i++) {
				int number = i;
				running.add(threads.submit(() -> {
					start.await();
					job.run(number);
					return number;
				}));
			}
			for (Future<Object> one : running) {
				one.get();
			}
		}
	}

	@Test
	void one_of_several_inserts_of_a_key_wins() throws InterruptedException, ExecutionException {
		collection.createIndex(Indexes.ascending("stream", "sequence"), new IndexOptions().unique(true));
		AtomicInteger won = new AtomicInteger();
		together(CLIENTS, number -> {
			for (int i = 0; i < 100; i++) {
				try {
					collection
						.insertOne(new Document("_id", number + "-" + i).append("stream", "s").append("sequence", i));
					won.incrementAndGet();
				}
				catch (MongoWriteException ex) {
					assertThat(ex.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
				}
			}
		});
		assertThat(won).hasValue(100);
		assertThat(collection.countDocuments()).isEqualTo(100);
	}

	@Test
	void a_counter_gives_every_number_once() throws InterruptedException, ExecutionException {
		FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
		Set<Integer> given = ConcurrentHashMap.newKeySet();
		together(CLIENTS, number -> {
			for (int i = 0; i < 200; i++) {
				given.add(collection.findOneAndUpdate(eq("_id", "counter"), inc("n", 1), after).getInteger("n"));
			}
		});
		assertThat(given).hasSize(CLIENTS * 200);
		assertThat(collection.find().first()).containsEntry("n", CLIENTS * 200);
	}

	@Test
	void one_of_several_upserts_inserts() throws InterruptedException, ExecutionException {
		collection.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
		AtomicInteger inserted = new AtomicInteger();
		together(CLIENTS, number -> {
			for (int i = 0; i < 100; i++) {
				try {
					boolean wasNew = collection
						.updateOne(eq("k", i), combine(setOnInsert("by", number), inc("n", 1)),
								new UpdateOptions().upsert(true))
						.getUpsertedId() != null;
					inserted.addAndGet(wasNew ? 1 : 0);
				}
				catch (MongoWriteException ex) {
					// a real server's loser may hear of the winner so
					assertThat(ex.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
				}
			}
		});
		assertThat(inserted).hasValue(100);
		assertThat(collection.countDocuments()).isEqualTo(100);
	}

	@Test
	void a_version_in_the_filter_lets_one_writer_through() throws InterruptedException, ExecutionException {
		collection.insertOne(new Document("_id", 1).append("version", 0).append("sum", 0));
		together(CLIENTS, number -> {
			for (int done = 0; done < 50;) {
				int version = collection.find(eq("_id", 1)).first().getInteger("version");
				done += (int) collection
					.updateOne(and(eq("_id", 1), eq("version", version)), combine(inc("version", 1), inc("sum", 1)))
					.getModifiedCount();
			}
		});
		assertThat(collection.find().first()).containsEntry("version", CLIENTS * 50).containsEntry("sum", CLIENTS * 50);
	}

	@Test
	void a_due_item_is_claimed_once_and_in_order() throws InterruptedException, ExecutionException {
		collection.createIndex(Indexes.ascending("state", "due"));
		List<Document> items = new ArrayList<>();
		for (int i = 0; i < 600; i++) {
			items.add(new Document("_id", i).append("state", "ready").append("due", i * 7919 % 601));
		}
		collection.insertMany(items);
		Map<Integer, Integer> claimed = new ConcurrentHashMap<>();
		FindOneAndUpdateOptions earliest = new FindOneAndUpdateOptions().sort(Sorts.ascending("due"));
		together(CLIENTS, number -> {
			int last = -1;
			Document item;
			while ((item = collection.findOneAndUpdate(eq("state", "ready"), set("state", "taken"),
					earliest)) != null) {
				assertThat(item.getInteger("due")).isGreaterThan(last);
				last = item.getInteger("due");
				claimed.merge(item.getInteger("_id"), 1, Integer::sum);
			}
		});
		assertThat(claimed).hasSize(600).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
		assertThat(collection.countDocuments(eq("state", "taken"))).isEqualTo(600);
	}

	/** Its index entry moves all the time, and every reader must find it all the same. */
	@Test
	void a_document_that_moves_in_an_index_is_never_lost_to_a_reader() throws InterruptedException, ExecutionException {
		collection.createIndex(Indexes.ascending("state"));
		collection.insertOne(new Document("_id", 1).append("state", "a").append("copy", "a"));
		AtomicBoolean over = new AtomicBoolean();
		together(CLIENTS, number -> {
			if (number == 0) {
				for (int i = 0; i < 300; i++) {
					String state = i % 2 == 0 ? "b" : "a";
					collection.updateOne(eq("_id", 1), combine(set("state", state), set("copy", state)));
				}
				over.set(true);
			}
			while (!over.get()) {
				List<Document> seen = collection.find(in("state", "a", "b")).into(new ArrayList<>());
				assertThat(seen).hasSize(1);
				assertThat(seen.getFirst().get("copy")).isEqualTo(seen.getFirst().get("state"));
			}
		});
	}

	@Test
	void databases_and_collections_may_come_and_go_at_once() throws InterruptedException, ExecutionException {
		together(CLIENTS, number -> {
			for (int i = 0; i < 15; i++) {
				MongoDatabase own = client.getDatabase(database.getName() + "_" + number + "_" + i);
				MongoCollection<Document> things = own.getCollection("things");
				assertThat(things.find().first()).isNull();
				things.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
				things.insertOne(new Document("k", 1));
				assertThat(things.countDocuments(eq("k", 1))).isEqualTo(1);
				own.drop();
			}
		});
		assertThat(client.listDatabaseNames().into(new ArrayList<>()))
			.noneMatch(name -> name.startsWith(database.getName() + "_"));
	}

}
