package grants.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ObjLongConsumer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures what the README states; not run with the tests, but by
 * {@code ./mvnw -pl infra/embedded test -Dtest=Figures}.
 */
class Figures {

	private static final int WARM_UP = 20_000;

	private static final int DOCUMENTS = 100_000;

	private static final int STREAMS = 5_000;

	private static final int CLIENTS = 32;

	private final AtomicLong position = new AtomicLong();

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void measure(Durability durability) throws IOException {
		run(durability, directory.resolve("warm-up"), (what, perSecond) -> {
		});
		position.set(0);
		Path file = directory.resolve("store");
		run(durability, file,
				(what, perSecond) -> System.out.println(durability + " " + what + ": " + perSecond + "/s"));
		System.out.println(durability + " file of " + Files.size(file) / 1_000_000 + " MB");
	}

	private void run(Durability durability, Path file, ObjLongConsumer<String> report) {
		try (DocumentServer server = DocumentServer.open(file, 0, durability);
				MongoClient client = MongoClients.create(server.uri())) {
			MongoCollection<Document> log = client.getDatabase("figures").getCollection("log");
			log.createIndex(Indexes.ascending("stream", "sequence"), new IndexOptions().unique(true));
			MongoCollection<Document> queue = client.getDatabase("figures").getCollection("queue");
			queue.createIndex(Indexes.ascending("state", "kind", "due"));
			insertBatches(log, WARM_UP);
			time(report, "insertMany(100), documents", DOCUMENTS, () -> insertBatches(log, DOCUMENTS));
			time(report, "insertOne, 1 thread", 5_000, () -> insertEach(log, 5_000));
			time(report, "insertOne, 32 threads", 20_000, () -> insertTogether(log, 20_000));
			time(report, "updateOne by _id, 1 thread", 5_000, () -> updateEach(log, 5_000));
			time(report, "bulkWrite of 1,000 updates, documents", 50_000, () -> updateBatches(log, 50_000));
			time(report, "load of a stream of 24", 3_000, () -> loadStreams(log, 3_000));
			time(report, "tail by position, documents", DOCUMENTS, () -> tail(log, DOCUMENTS));
			time(report, "full scan, documents", DOCUMENTS, () -> scan(log, DOCUMENTS));
			fill(queue);
			time(report, "50 due items of 100,000", 2_000, () -> due(queue, 2_000));
		}
	}

	private static void time(ObjLongConsumer<String> report, String what, int count, Runnable work) {
		long start = System.nanoTime();
		work.run();
		long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
		report.accept(what, count * 1_000L / millis);
	}

	private Document next() {
		long at = position.incrementAndGet();
		return new Document("_id", at).append("stream", "application-" + at % STREAMS)
			.append("sequence", at / STREAMS)
			.append("payload", "x".repeat(200));
	}

	private void insertBatches(MongoCollection<Document> log, int count) {
		for (int i = 0; i < count; i += 100) {
			List<Document> batch = new ArrayList<>(100);
			for (int j = 0; j < 100; j++) {
				batch.add(next());
			}
			log.insertMany(batch);
		}
	}

	private void insertEach(MongoCollection<Document> log, int count) {
		for (int i = 0; i < count; i++) {
			log.insertOne(next());
		}
	}

	private void insertTogether(MongoCollection<Document> log, int count) {
		try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
			for (int i = 0; i < CLIENTS; i++) {
				threads.execute(() -> insertEach(log, count / CLIENTS));
			}
		}
	}

	private static void updateEach(MongoCollection<Document> log, int count) {
		for (long id = 1; id <= count; id++) {
			log.updateOne(eq("_id", id), set("seen", id));
		}
	}

	/** As a view is rebuilt: rows by their id, each set whole. */
	private static void updateBatches(MongoCollection<Document> log, int count) {
		for (long at = 0; at < count; at += 1_000) {
			List<UpdateOneModel<Document>> updates = new ArrayList<>(1_000);
			for (long id = at + 1; id <= at + 1_000; id++) {
				updates.add(new UpdateOneModel<>(eq("_id", id), combine(set("row", "row " + id), set("at", id)),
						new UpdateOptions().upsert(true)));
			}
			log.bulkWrite(updates, new BulkWriteOptions().ordered(false));
		}
	}

	private static void loadStreams(MongoCollection<Document> log, int count) {
		for (int i = 0; i < count; i++) {
			int found = log.find(eq("stream", "application-" + i % STREAMS))
				.sort(Sorts.ascending("sequence"))
				.into(new ArrayList<>())
				.size();
			assertThat(found).isBetween(20, 30);
		}
	}

	private static void tail(MongoCollection<Document> log, int count) {
		for (long at = 0; at < count; at += 1_000) {
			assertThat(log.find(and(gt("_id", at), lte("_id", at + 1_000)))
				.sort(Sorts.ascending("_id"))
				.batchSize(1_001)
				.into(new ArrayList<>())).hasSize(1_000);
		}
	}

	private static void scan(MongoCollection<Document> log, int count) {
		assertThat(log.find().limit(count).into(new ArrayList<>())).hasSize(count);
	}

	private static void fill(MongoCollection<Document> queue) {
		List<Document> items = new ArrayList<>();
		for (int i = 0; i < 100_000; i++) {
			items.add(new Document("_id", i).append("state", i % 2 == 0 ? "ready" : "done")
				.append("kind", "k" + i % 5)
				.append("due", i * 7919L % 100_003));
		}
		queue.insertMany(items);
	}

	private static void due(MongoCollection<Document> queue, int count) {
		for (int i = 0; i < count; i++) {
			assertThat(queue.find(and(eq("state", "ready"), eq("kind", "k" + i % 5)))
				.sort(Sorts.ascending("due"))
				.limit(50)
				.into(new ArrayList<>())).hasSize(50);
		}
	}

}
