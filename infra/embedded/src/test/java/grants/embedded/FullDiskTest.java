package grants.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import grants.embedded.engine.StoreAudit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * When the file can't grow, writes are refused loudly, and nothing that was acknowledged
 * is lost; when it can grow again, they go on. The limit is the kernel's, on the size of
 * the files of a process ({@code prlimit} of util-linux).
 */
class FullDiskTest {

	private static final int OUT_OF_DISK_SPACE = 14031;

	private static final int LIMIT = 3_000_000;

	private static final String TEXT = "x".repeat(5_000);

	@TempDir
	private Path directory;

	private final Set<Integer> acknowledged = new TreeSet<>();

	private int last;

	private static boolean run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getInputStream().readAllBytes();
		return process.waitFor() == 0;
	}

	private static void requirePrlimit() throws InterruptedException {
		try {
			assumeTrue(run("prlimit", "--version"));
		}
		catch (IOException ex) {
			assumeTrue(false, "no prlimit here");
		}
	}

	private ChildJvm limited(Path file, Durability durability, String checkpoints) throws IOException {
		return ChildJvm.start(List.of("prlimit", "--fsize=" + LIMIT + ":unlimited"),
				List.of("-Dgrants.embedded.checkpoint-millis=" + checkpoints), DocumentServerProcess.class,
				file.toString(), durability.name());
	}

	private static MongoCollection<Document> collection(MongoClient client) {
		return client.getDatabase("d").getCollection("c");
	}

	private MongoException writeUntilRefused(MongoCollection<Document> collection) {
		while (true) {
			int id = ++last;
			try {
				collection.insertOne(new Document("_id", id).append("text", TEXT));
				acknowledged.add(id);
			}
			catch (MongoException ex) {
				return ex;
			}
		}
	}

	private void writeWhenPossible(MongoCollection<Document> collection) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (System.nanoTime() < end) {
			int id = ++last;
			try {
				collection.insertOne(new Document("_id", id).append("text", TEXT));
				acknowledged.add(id);
				return;
			}
			catch (MongoException ex) {
				assertThat(ex.getCode()).isEqualTo(OUT_OF_DISK_SPACE);
			}
		}
		throw new AssertionError("still refused");
	}

	private void assertNothingLost(MongoCollection<Document> collection) {
		Set<Integer> present = new TreeSet<>();
		collection.find().forEach(document -> present.add(document.getInteger("_id")));
		assertThat(present).containsAll(acknowledged);
	}

	/** Long between checkpoints: the journal fills up. */
	@ParameterizedTest
	@EnumSource
	void a_full_journal_refuses_and_recovers(Durability durability) throws IOException, InterruptedException {
		requirePrlimit();
		Path file = directory.resolve("store");
		try (ChildJvm server = limited(file, durability, "1000000");
				MongoClient client = MongoClients.create(server.greeting())) {
			MongoException refusal = writeUntilRefused(collection(client));
			assertThat(refusal.getCode()).isEqualTo(OUT_OF_DISK_SPACE);
			assertThat(refusal.getMessage()).contains("数据文件无法写入").contains("the store can't be written");
			assertThat(acknowledged.size()).isGreaterThan(400);
			assertThat(writeUntilRefused(collection(client)).getCode()).isEqualTo(OUT_OF_DISK_SPACE);

			assertThat(run("prlimit", "--pid", String.valueOf(server.pid()), "--fsize=unlimited")).isTrue();
			writeWhenPossible(collection(client));
			assertNothingLost(collection(client));
			server.kill();
		}
		try (DocumentServer server = DocumentServer.open(file, 0, durability);
				MongoClient client = MongoClients.create(server.uri())) {
			assertNothingLost(collection(client));
		}
		assertThat(StoreAudit.disagreements(file, 1)).isEmpty();
	}

	/** Checkpoints all the time: the store's own file fills up. */
	@Test
	void a_full_store_refuses_and_recovers() throws IOException, InterruptedException {
		requirePrlimit();
		Path file = directory.resolve("store");
		try (ChildJvm server = limited(file, Durability.WRITE, "1");
				MongoClient client = MongoClients.create(server.greeting())) {
			assertThat(writeUntilRefused(collection(client)).getCode()).isEqualTo(OUT_OF_DISK_SPACE);
			int before = acknowledged.size();

			assertThat(run("prlimit", "--pid", String.valueOf(server.pid()), "--fsize=unlimited")).isTrue();
			writeWhenPossible(collection(client));
			assertThat(acknowledged.size()).isGreaterThan(before);
			assertNothingLost(collection(client));
			server.stop();
		}
		try (DocumentServer server = DocumentServer.open(file, 0, Durability.WRITE);
				MongoClient client = MongoClients.create(server.uri())) {
			assertNothingLost(collection(client));
		}
	}

	@Test
	void a_server_that_is_killed_while_its_disk_is_full_has_lost_nothing() throws IOException, InterruptedException {
		requirePrlimit();
		Path file = directory.resolve("store");
		try (ChildJvm server = limited(file, Durability.WRITE, "1");
				MongoClient client = MongoClients.create(server.greeting())) {
			writeUntilRefused(collection(client));
			server.kill();
		}
		try (DocumentServer server = DocumentServer.open(file, 0, Durability.WRITE);
				MongoClient client = MongoClients.create(server.uri())) {
			assertNothingLost(collection(client));
			collection(client).insertOne(new Document("_id", ++last));
			assertThat(collection(client).countDocuments(eq("_id", last))).isEqualTo(1);
		}
	}

}
