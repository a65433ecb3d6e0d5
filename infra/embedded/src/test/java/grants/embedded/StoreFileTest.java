package grants.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import grants.embedded.engine.StoreAudit;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file behind the server: kept, held, refused, and no larger than it has to be. */
class StoreFileTest {

	@TempDir
	private Path directory;

	private Path file;

	@BeforeEach
	void name() {
		file = directory.resolve("store");
	}

	private interface Use {

		void of(MongoCollection<Document> collection);

	}

	private void serve(Use use) {
		try (DocumentServer server = DocumentServer.open(file, 0, Durability.WRITE);
				MongoClient client = MongoClients.create(server.uri())) {
			use.of(client.getDatabase("d").getCollection("c"));
		}
	}

	@Test
	void documents_and_indexes_are_there_after_a_restart() {
		serve(collection -> {
			collection.createIndex(Document.parse("{k: 1}"), new IndexOptions().unique(true));
			collection.createIndex(Document.parse("{tags: -1}"));
			collection.insertOne(Document.parse("{_id: 1, k: 1, tags: ['a', 'b']}"));
		});
		serve(collection -> {
			assertThat(collection.listIndexes().into(new ArrayList<>())).hasSize(3);
			assertThat(collection.find(eq("tags", "b")).into(new ArrayList<>())).hasSize(1);
			assertThat(collection.updateOne(eq("k", 1), set("tags", List.of("c"))).getModifiedCount()).isEqualTo(1);
			collection.drop();
		});
		serve(collection -> assertThat(collection.find().into(new ArrayList<>())).isEmpty());
		assertThat(StoreAudit.disagreements(file, 0)).isEmpty();
	}

	@Test
	void indexes_agree_with_the_documents_after_many_random_changes() {
		long seed = System.nanoTime();
		RandomDocuments random = new RandomDocuments(seed);
		Map<Long, Document> expected = new TreeMap<>();
		serve(collection -> {
			collection.createIndex(Document.parse("{a: 1, b: -1}"));
			collection.createIndex(Document.parse("{tags: 1}"));
			collection.createIndex(Document.parse("{'lines.sku': 1, 'lines.count': 1, a: 1}"));
			collection.createIndex(Document.parse("{'n.x': -1}"), new IndexOptions().sparse(true));
			collection.createIndex(Document.parse("{_id: -1, b: 1}"), new IndexOptions().unique(true));
			for (int i = 0; i < 1_500; i++) {
				long id = random.below(150);
				if (random.below(4) == 0) {
					collection.deleteOne(eq("_id", id));
					expected.remove(id);
				}
				else {
					Document document = random.document(id);
					collection.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
					expected.put(id, document);
				}
			}
			assertThat(collection.countDocuments()).as("seed " + seed).isEqualTo(expected.size());
		});
		assertThat(StoreAudit.disagreements(file, 6)).as("seed " + seed).isEmpty();
	}

	@Test
	void an_interrupted_thread_closes_the_file_in_order() {
		DocumentServer server = DocumentServer.open(file, 0, Durability.WRITE);
		try (MongoClient client = MongoClients.create(server.uri())) {
			client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
		}
		Thread.currentThread().interrupt();
		server.close();
		assertThat(Thread.interrupted()).isTrue();
		serve(collection -> assertThat(collection.countDocuments()).isEqualTo(1));
	}

	@Test
	void a_file_in_use_is_refused_by_name() throws IOException {
		try (ChildJvm holder = ChildJvm.start(DocumentServerProcess.class, file.toString(), "WRITE")) {
			assertThat(holder.greeting()).startsWith("mongodb://127.0.0.1:");
			assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(file, 0, Durability.WRITE))
				.withMessageContaining(file + " is held by another process")
				.withMessageContaining("已被另一个进程占用");
		}
	}

	@Test
	void a_taken_port_is_refused_by_number() {
		try (DocumentServer first = DocumentServer.open(file, 0, Durability.WRITE)) {
			assertThatIllegalStateException()
				.isThrownBy(() -> DocumentServer.open(directory.resolve("other"), first.port(), Durability.WRITE))
				.withMessage("port " + first.port() + " on 127.0.0.1 is taken");
		}
	}

	@Test
	void another_programs_file_is_refused_and_left_alone() throws IOException {
		byte[] foreign = "x".repeat(20_000).getBytes(StandardCharsets.UTF_8);
		Files.write(file, foreign);

		assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(file, 0, Durability.WRITE))
			.withMessageContaining(file.toString())
			.withMessageContaining("was not written by this server");
		assertThat(Files.readAllBytes(file)).isEqualTo(foreign);
	}

	@Test
	void the_file_of_another_version_is_refused() {
		try (MVStore store = MVStore.open(file.toString())) {
			store.openMap("about").put("format", "grants-99");
		}
		assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(file, 0, Durability.WRITE))
			.withMessageContaining(file.toString())
			.withMessageContaining("has the format grants-99")
			.withMessageContaining("由更新的版本写成");
	}

	@Test
	void overwriting_does_not_make_the_file_grow_without_end() throws IOException {
		String text = "x".repeat(500);
		serve(collection -> {
			for (int round = 0; round < 250; round++) {
				List<Document> documents = new ArrayList<>();
				for (int i = 0; i < 100; i++) {
					documents.add(new Document("_id", i).append("round", round).append("text", text));
				}
				collection.drop();
				collection.insertMany(documents);
				for (int i = 0; i < 5; i++) {
					collection.updateOne(eq("_id", i), set("round", -1));
				}
			}
		});
		assertThat(Files.size(file)).isLessThan(15_000_000);
	}

}
