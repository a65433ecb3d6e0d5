package grants.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How large the file grows under many commits, and how long a commit takes meanwhile. The
 * server is a process of its own with 256 MB of heap. Not run with the tests, but by
 * {@code ./mvnw -q -pl infra/embedded -am test -Dtest=Endurance
 * -Dgrants.endurance.commits=1000000 -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class Endurance {

	private static final int COMMITS = Integer.getInteger("grants.endurance.commits", 100_000);

	private static final int PACED_SECONDS = Integer.getInteger("grants.endurance.paced-seconds", 30);

	private static final int PACED_PER_SECOND = 100;

	private static final int WRITERS = 4;

	private static final int READERS = 8;

	private static final int STREAMS = 50_000;

	private final AtomicLong position = new AtomicLong();

	@TempDir
	private Path directory;

	@Test
	void measure() throws IOException, InterruptedException {
		Path file = directory.resolve("store");
		long written;
		try (ChildJvm server = ChildJvm.start(DocumentServerProcess.class, file.toString(), "WRITE");
				MongoClient client = MongoClients.create(server.greeting())) {
			MongoCollection<Document> log = client.getDatabase("endurance").getCollection("log");
			log.createIndex(Indexes.ascending("stream", "first"), new IndexOptions().unique(true));
			log.createIndex(Indexes.ascending("request"), new IndexOptions().unique(true));
			MongoCollection<Document> readers = client.getDatabase("endurance").getCollection("readers");
			AtomicBoolean over = new AtomicBoolean();
			try (ExecutorService background = Executors.newSingleThreadExecutor()) {
				background.execute(() -> moveReaders(readers, over));
				paced(log, "empty");
				for (int part = 1; part <= 10; part++) {
					fast(log, COMMITS / 10, file, part);
				}
				paced(log, "after " + position.get());
				over.set(true);
			}
			LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(15));
			written = bytes(directory);
			System.out.printf("15 s later: %d MB%n", written >> 20);
			server.stop();
		}
		long closed = Files.size(file);
		long start = System.nanoTime();
		long dense = dense(file);
		System.out.printf("closed: %d MB; written densely: %d MB in %d ms; ratio %.2f%n", closed >> 20, dense >> 20,
				TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), 1.0 * closed / dense);
		start = System.nanoTime();
		try (DocumentServer server = DocumentServer.open(file, 0, Durability.WRITE)) {
			System.out.printf("opened in %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
			server.port();
		}
	}

	private Document next() {
		long at = position.incrementAndGet();
		return new Document("_id", at).append("stream", "application-" + Long.hashCode(at * 7919) % STREAMS)
			.append("first", at)
			.append("request", UUID.randomUUID().toString())
			.append("payload", "x".repeat(300));
	}

	/** Positions and leases, as readers write them all day. */
	private static void moveReaders(MongoCollection<Document> readers, AtomicBoolean over) {
		for (long i = 0; !over.get(); i++) {
			readers.updateOne(eq("_id", "view:" + i % READERS),
					combine(inc("position", 1L), set("lease", System.nanoTime())), new UpdateOptions().upsert(true));
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
		}
	}

	private void fast(MongoCollection<Document> log, int count, Path file, int part) throws InterruptedException {
		long[] micros = new long[count];
		AtomicLong done = new AtomicLong();
		long start = System.nanoTime();
		try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
			for (int i = 0; i < WRITERS; i++) {
				writers.execute(() -> {
					for (int at = (int) done.getAndIncrement(); at < count; at = (int) done.getAndIncrement()) {
						long before = System.nanoTime();
						log.insertOne(next());
						micros[at] = (System.nanoTime() - before) / 1_000;
					}
				});
			}
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.printf("part %d: %d commits/s, %s, file %d MB, with journals %d MB%n", part,
				Math.round(count / seconds), percentiles(micros), size(file) >> 20, bytes(directory) >> 20);
	}

	private void paced(MongoCollection<Document> log, String when) {
		int count = PACED_SECONDS * PACED_PER_SECOND;
		long[] micros = new long[count];
		long start = System.nanoTime();
		for (int i = 0; i < count; i++) {
			long due = start + i * (1_000_000_000L / PACED_PER_SECOND);
			while (System.nanoTime() < due) {
				LockSupport.parkNanos(due - System.nanoTime());
			}
			log.insertOne(next());
			micros[i] = (System.nanoTime() - due) / 1_000;
		}
		System.out.printf("%d/s, %s: %s%n", PACED_PER_SECOND, when, percentiles(micros));
	}

	private static String percentiles(long[] micros) {
		long[] sorted = micros.clone();
		Arrays.sort(sorted);
		return String.format("p50 %d p90 %d p99 %d p99.9 %d max %d us", sorted[sorted.length / 2],
				sorted[sorted.length * 9 / 10], sorted[sorted.length * 99 / 100], sorted[sorted.length * 999 / 1000],
				sorted[sorted.length - 1]);
	}

	private static long size(Path file) {
		return file.toFile().length();
	}

	private static long bytes(Path directory) {
		try (Stream<Path> files = Files.list(directory)) {
			return files.mapToLong(Endurance::size).sum();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The size of a file that holds the same, written once and in order. */
	private long dense(Path file) {
		Path copy = directory.resolve("dense");
		try (MVStore from = new MVStore.Builder().fileName(file.toString()).readOnly().open();
				MVStore to = new MVStore.Builder().fileName(copy.toString()).autoCommitBufferSize(4096).open()) {
			for (String name : from.getMapNames()) {
				if (!name.equals("about")) {
					MVMap<byte[], byte[]> target = open(to, name);
					open(from, name).forEach(target::put);
					to.commit();
				}
			}
		}
		return size(copy);
	}

	private static MVMap<byte[], byte[]> open(MVStore store, String name) {
		return store.openMap(name, new MVMap.Builder<byte[], byte[]>().keyType(ByteArrayDataType.INSTANCE)
			.valueType(ByteArrayDataType.INSTANCE));
	}

}
