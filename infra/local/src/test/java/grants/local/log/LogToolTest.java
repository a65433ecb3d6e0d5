package grants.local.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import grants.kernel.Actor;
import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Origin;
import grants.runtime.history.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogToolTest {

	@TempDir
	Path home;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@BeforeEach
	void fill() {
		withStore(store -> {
			try (CommitLog log = new CommitLog(store.database(), InstantSource.system())) {
				for (int i = 0; i < 30; i++) {
					log.append(new NewCommit("a", "Thing", i, UUID.randomUUID().toString(),
							new Origin("r" + i, new Actor("u", "tester"), "c", null),
							List.of(new Commit.Event("e" + i, new EventTypes.Stored("happened", 1, "{}")))));
				}
			}
		});
	}

	private void withStore(java.util.function.Consumer<Store> work) {
		try (DocumentServer server = DocumentServer.open(home.resolve("store.mv"), 0, Durability.WRITE);
				Store store = Store.open(server.uri(), "grants_sample", true)) {
			work.accept(store);
		}
	}

	/** On a port where nobody listens, so that the file is opened. */
	private int run(String arguments) {
		out.reset();
		return LogTool.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments + " --port=1 --home=" + home);
	}

	private String said() {
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void a_log_goes_from_one_home_to_another(@TempDir Path other) throws IOException {
		Path export = home.resolve("backup.jsonl");
		assertThat(run("verify --service=sample")).as(said()).isZero();
		assertThat(said()).contains("30 条记录").contains("完好 / sound");
		assertThat(run("export --service=sample --file=" + export)).as(said()).isZero();
		assertThat(run("verify --service=sample --file=" + export)).as(said()).isZero();
		assertThat(run("export --service=sample --file=" + export)).isEqualTo(2);
		assertThat(run("import --service=sample --file=" + export)).isEqualTo(2);
		assertThat(said()).contains("不是空的");

		out.reset();
		assertThat(LogTool.run(new PrintStream(out, true, StandardCharsets.UTF_8), "import", "--service=sample",
				"--file=" + export, "--port=1", "--home=" + other))
			.as(said())
			.isZero();
		assertThat(said()).contains("完好 / sound");

		Files.writeString(export, Files.readString(export).replace("\"e7\"", "\"e8\""));
		assertThat(run("verify --service=sample --file=" + export)).isOne();
		assertThat(said()).contains("第 9 行").contains("line 9").contains("position 8");
	}

	@Test
	void an_edited_log_is_found_and_not_exported() {
		withStore(store -> store.database()
			.getCollection("log")
			.updateOne(Filters.eq("_id", 11L), Updates.unset("actor")));
		assertThat(run("verify --service=sample")).isOne();
		assertThat(said()).contains("NOT_AS_WRITTEN").contains("actor").contains("位置 11").contains("position 11");
		assertThat(run("export --service=sample --file=" + home.resolve("backup.jsonl"))).isOne();
		assertThat(home.resolve("backup.jsonl")).doesNotExist();
	}

	@Test
	void what_is_not_understood_is_refused_with_the_usage() {
		for (String arguments : List.of("", "verify", "--service=sample", "verify --service=../x",
				"verify --service=sample --nonsense", "export --service=sample", "import --service=sample",
				"verify --service=sample --port=x", "make-key --service=sample --algorithm=rsa")) {
			out.reset();
			assertThat(LogTool.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments)).as(arguments)
				.isEqualTo(2);
			assertThat(said()).as(arguments).contains("用法").contains("usage");
		}
		assertThat(run("verify --service=sample --file=" + home.resolve("missing"))).isEqualTo(2);
	}

	@Test
	void a_key_is_made_once() {
		Path key = home.resolve("key.pem");
		String make = "make-key --service=sample --algorithm=sm2 --file=" + key + " --keys=" + home.resolve("public");
		assertThat(run(make)).as(said()).isZero();
		assertThat(key).exists();
		assertThat(home.resolve("public")).isNotEmptyDirectory();
		assertThat(run(make)).isEqualTo(2);
	}

}
