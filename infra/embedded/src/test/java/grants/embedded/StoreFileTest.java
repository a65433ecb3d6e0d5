package grants.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.mongodb.MongoException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
	void another_programs_store_is_refused() {
		try (MVStore store = MVStore.open(file.toString())) {
			store.openMap("theirs").put("a", "b");
		}
		assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(file, 0, Durability.WRITE))
			.withMessageContaining("which is not one of this server's")
			.withMessageContaining("不是本服务器的数据文件");
	}

	@Test
	void an_empty_file_and_a_directory_are_refused() throws IOException {
		Files.createFile(file);
		assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(file, 0, Durability.WRITE))
			.withMessageContaining("is empty")
			.withMessageContaining("是空文件");
		assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(directory, 0, Durability.WRITE))
			.withMessageContaining("is not a file");
		assertThatIllegalStateException()
			.isThrownBy(() -> DocumentServer.open(directory.resolve("nowhere/store"), 0, Durability.WRITE))
			.withMessageContaining("is in a directory that does not exist");
	}

	@Test
	void a_file_without_permission_is_refused() throws IOException {
		serve(collection -> collection.insertOne(new Document("_id", 1)));
		assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file),
				"who may write everything tests nothing");
		assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(file, 0, Durability.WRITE))
			.withMessageContaining("may not be read and written")
			.withMessageContaining("无读写权限");
	}

	@Test
	void a_file_of_an_earlier_format_is_refused_with_what_to_do() {
		serve(collection -> collection.insertOne(new Document("_id", 1)));
		try (MVStore store = MVStore.open(file.toString())) {
			store.openMap("about").put("format", "grants-2");
		}
		assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(file, 0, Durability.WRITE))
			.withMessageContaining("grants-2")
			.withMessageContaining("export it with the version that wrote it")
			.withMessageContaining("请用当时的版本导出");
	}

	@Test
	void a_document_that_the_disk_has_changed_is_refused_and_the_others_are_read() {
		serve(collection -> collection
			.insertMany(List.of(new Document("_id", 1).append("text", "as written"), new Document("_id", 2))));
		StoreAudit.damageFirst(file, "d", "c");
		serve(collection -> {
			assertThatExceptionOfType(MongoException.class).isThrownBy(() -> collection.find().first())
				.withMessageContaining("does not match its checksum")
				.withMessageContaining("数据文件已损坏");
			assertThat(collection.find(new Document("_id", 2)).first()).isNotNull();
		});
	}

	@Test
	void a_store_that_cannot_be_read_when_it_is_opened_is_refused_and_let_go() {
		serve(collection -> collection.insertOne(new Document("_id", 1)));
		StoreAudit.damageFirst(file, "d", "system.indexes");
		for (int i = 0; i < 2; i++) { // and is not held afterwards
			assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(file, 0, Durability.WRITE))
				.withMessageContaining("is damaged")
				.withMessageContaining("已损坏");
		}
	}

	private List<Path> journals() throws IOException {
		try (Stream<Path> all = Files.list(directory)) {
			return all.filter(one -> one.getFileName().toString().startsWith("store.journal-")).sorted().toList();
		}
	}

	private void killAfterWriting(int documents) throws IOException, InterruptedException {
		try (ChildJvm server = ChildJvm.start(DocumentServerProcess.class, file.toString(), "WRITE");
				MongoClient client = MongoClients.create(server.greeting())) {
			for (int i = 0; i < documents; i++) {
				client.getDatabase("d").getCollection("c").insertOne(new Document("_id", i));
			}
			server.kill();
		}
	}

	@Test
	void only_the_file_is_left_of_a_server_that_has_ended_in_order() throws IOException {
		serve(collection -> collection.insertOne(new Document("_id", 1)));
		assertThat(journals()).isEmpty();
	}

	@Test
	void a_journal_that_is_needed_and_missing_is_named() throws IOException, InterruptedException {
		killAfterWriting(10);
		for (Path journal : journals()) {
			Files.delete(journal);
		}
		assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(file, 0, Durability.WRITE))
			.withMessageContaining("store.journal-")
			.withMessageContaining("is missing")
			.withMessageContaining("缺失");
	}

	@Test
	void a_new_store_does_not_take_the_journal_of_an_old_one() throws IOException, InterruptedException {
		killAfterWriting(10);
		Files.delete(file);
		assertThatIllegalStateException().isThrownBy(() -> DocumentServer.open(file, 0, Durability.WRITE))
			.withMessageContaining("is missing or empty")
			.withMessageContaining("缺失或已被清空");
	}

	/** Wherever the file is cut off: nobody is served less than was acknowledged. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void a_file_that_was_cut_off_is_refused_or_whole(boolean killed) throws IOException, InterruptedException {
		if (killed) {
			killAfterWriting(50);
		}
		else {
			serve(collection -> {
				for (int i = 0; i < 50; i++) {
					collection.insertOne(new Document("_id", i));
				}
			});
		}
		Map<Path, byte[]> whole = new TreeMap<>();
		whole.put(file, Files.readAllBytes(file));
		for (Path journal : journals()) {
			whole.put(journal, Files.readAllBytes(journal));
		}
		int refused = 0;
		for (int length = 0; length < whole.get(file).length; length += 2_048) {
			for (Path journal : journals()) {
				Files.delete(journal);
			}
			for (Map.Entry<Path, byte[]> one : whole.entrySet()) {
				Files.write(one.getKey(), one.getValue());
			}
			Files.write(file, Arrays.copyOf(whole.get(file), length));
			try {
				serve(collection -> assertThat(collection.countDocuments()).isEqualTo(50));
			}
			catch (IllegalStateException ex) {
				assertThat(ex).hasMessageContaining("store");
				refused++;
			}
		}
		assertThat(refused).isPositive();
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
