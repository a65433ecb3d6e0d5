package grants.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import grants.embedded.engine.StoreAudit;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * ACK-DURABLE and COMMIT-WHOLE: the server is killed while clients write, again and
 * again, also while it starts, writes checkpoints and rewrites sparse parts of its file.
 * More kills by {@code -Dgrants.kills=100}, for each durability.
 */
class KillTest {

	private static final int WRITERS = 6;

	private static final int KILLS = Integer.getInteger("grants.kills", 3);

	private static final int MOST_ACKNOWLEDGED_PER_CYCLE = 500;

	/** Checkpoints and compaction all the time, however small the file is. */
	private static final List<String> BUSY = List.of("-Dgrants.embedded.checkpoint-millis=1",
			"-Dgrants.embedded.compact-from-bytes=0");

	private static final int BATCH = 20;

	@TempDir
	private Path directory;

	private final AtomicLong ids = new AtomicLong();

	private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();

	private final Set<Long> deleted = ConcurrentHashMap.newKeySet();

	private final Map<Integer, Integer> counters = new ConcurrentHashMap<>();

	private final long seed = System.nanoTime();

	private final Random random = new Random(seed);

	@ParameterizedTest
	@EnumSource
	void what_was_acknowledged_is_there_and_whole(Durability durability) throws IOException, InterruptedException {
		System.out.println("KillTest " + durability + ", " + KILLS + " kills, seed " + seed);
		Path file = directory.resolve("store");
		for (int cycle = 0; cycle < KILLS; cycle++) {
			if (cycle > 0 && random.nextInt(10) == 0) {
				killWhileStarting(file, durability);
			}
			try (ChildJvm server = start(file, durability)) {
				try (MongoClient client = MongoClients.create(server.greeting())) {
					checkAll(client);
				}
				try (MongoClient client = MongoClients
					.create(server.greeting() + "/?serverSelectionTimeoutMS=10000&retryReads=false")) {
					writeUntilKilled(server, client);
				}
			}
		}
		try (ChildJvm server = start(file, durability); MongoClient client = MongoClients.create(server.greeting())) {
			checkAll(client);
			assertThat(acknowledged.size()).as("seed " + seed).isGreaterThan(KILLS);
			server.stop();
		}
		assertThat(StoreAudit.disagreements(file, 4)).as("seed " + seed).isEmpty();
		System.out.println("KillTest " + durability + ": " + KILLS + " kills, " + acknowledged.size()
				+ " documents acknowledged, none lost; file of " + Files.size(file) + " bytes");
	}

	private static ChildJvm start(Path file, Durability durability) throws IOException {
		return ChildJvm.start(List.of(), BUSY, DocumentServerProcess.class, file.toString(), durability.name());
	}

	/** Somewhere between the first instruction and the first request. */
	private void killWhileStarting(Path file, Durability durability) throws IOException, InterruptedException {
		Process starting = ChildJvm.launch(List.of(), BUSY, DocumentServerProcess.class, file.toString(),
				durability.name());
		starting.waitFor(random.nextInt(1_000), TimeUnit.MILLISECONDS);
		starting.destroyForcibly().waitFor();
	}

	private static MongoCollection<Document> documents(MongoClient client) {
		MongoCollection<Document> documents = client.getDatabase("kill").getCollection("documents");
		documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
		documents.createIndex(Indexes.ascending("group", "batch"));
		return documents;
	}

	private static MongoCollection<Document> counters(MongoClient client) {
		return client.getDatabase("kill").getCollection("counters");
	}

	private void writeUntilKilled(ChildJvm server, MongoClient client) throws InterruptedException {
		CountDownLatch enough = new CountDownLatch(random.nextInt(MOST_ACKNOWLEDGED_PER_CYCLE));
		try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
			for (int i = 0; i < WRITERS; i++) {
				int number = i;
				writers.execute(() -> writeUntilRefused(number, client, enough));
			}
			enough.await();
			server.kill();
		}
	}

	private void writeUntilRefused(int writer, MongoClient client, CountDownLatch enough) {
		FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
		try {
			MongoCollection<Document> documents = documents(client);
			for (int i = 0;; i++) {
				List<Document> batch = batch(i % 2 == 0 ? BATCH : 1);
				documents.insertMany(batch);
				batch.forEach(document -> acknowledged.add(document.getLong("_id")));
				if (batch.size() == 1) {
					long id = batch.getFirst().getLong("_id");
					// from here until the reply it may be there or not
					acknowledged.remove(id);
					documents.deleteOne(eq("_id", id));
					deleted.add(id);
				}
				counters.put(writer,
						counters(client).findOneAndUpdate(eq("_id", writer), inc("n", 1), after).getInteger("n"));
				enough.countDown();
			}
		}
		catch (MongoException ex) {
			// Killed: what was not acknowledged may be there or not.
			while (enough.getCount() > 0) {
				enough.countDown();
			}
		}
	}

	private List<Document> batch(int size) {
		List<Document> batch = new ArrayList<>();
		long last = ids.addAndGet(size);
		for (long id = last - size + 1; id <= last; id++) {
			batch.add(new Document("_id", id).append("key", "k" + id)
				.append("group", id % 7)
				.append("batch", last)
				.append("size", size));
		}
		return batch;
	}

	private void checkAll(MongoClient client) {
		Set<Long> present = new HashSet<>();
		Map<Long, Integer> missingOfBatch = new HashMap<>();
		for (Document document : documents(client).find()) {
			present.add(document.getLong("_id"));
			missingOfBatch.merge(document.getLong("batch"), document.getInteger("size") - 1, (sum, _) -> sum - 1);
		}
		Set<Long> lost = new HashSet<>(acknowledged);
		lost.removeAll(present);
		assertThat(lost).isEmpty();
		assertThat(deleted).noneMatch(present::contains);
		assertThat(missingOfBatch.values()).allMatch(missing -> missing == 0);
		assertThat(documents(client).countDocuments(gt("key", ""))).isEqualTo(present.size());
		counters
			.forEach((writer, atLeast) -> assertThat(counters(client).find(eq("_id", writer)).first().getInteger("n"))
				.isBetween(atLeast, atLeast + 1));
	}

}
