package grants.runtime.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import grants.kernel.Actor;
import grants.kernel.InvalidValue;
import grants.runtime.history.BrokenLog;
import grants.runtime.history.CommitLog;
import grants.runtime.history.Commits;
import grants.runtime.history.Finding;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Origin;
import grants.runtime.history.TestDatabase;
import grants.runtime.json.Json;
import grants.runtime.proof.Checkpoint;
import grants.runtime.proof.KnownCheckpoints;
import grants.runtime.proof.RestoreMark;
import grants.runtime.proof.SignedLog;
import grants.runtime.proof.Verdict;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportImportTest {

	@TempDir
	Path folder;

	private final TestDatabase from = new TestDatabase();

	private final TestDatabase to = new TestDatabase();

	private SignedLog log;

	@BeforeEach
	void fill() {
		log = SignedLog.make(from.database(), folder, 1200, new Random(3));
		from.database()
			.getCollection("requests")
			.insertOne(new Document("_id", "key").append("request", "r").append("answer", new Document("n", 5L)));
		from.database().getCollection("parked").insertOne(new Document("_id", "fact").append("offset", 7L));
		from.database().getCollection("readers").insertOne(new Document("_id", "outbound").append("position", 3L));
		from.database().getCollection("readers").insertOne(new Document("_id", "view:x").append("position", 4L));
	}

	@AfterEach
	void close() {
		from.close();
		to.close();
	}

	private String export() {
		return export(from.database(), log.checkpoints());
	}

	private static String export(MongoDatabase database, List<Checkpoint> checkpoints) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		LogExport.write(database, "sample", Instant.parse("2026-01-06T00:00:00Z"), checkpoints, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private Verdict into(TestDatabase target, String export, boolean acceptLoss) throws BadLine {
		return LogImport.into(target.database(), stream(export), "sample", log.known(), acceptLoss);
	}

	private static ByteArrayInputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<RawBsonDocument> documents(TestDatabase db, String collection) {
		return db.database().getCollection(collection, RawBsonDocument.class).find().into(new ArrayList<>());
	}

	@Test
	void what_was_exported_is_imported_byte_for_byte() throws BadLine {
		Verdict verdict = into(to, export(), false);
		assertThat(verdict.commits()).isEqualTo(1200);
		assertThat(verdict.vouchedFor()).isEqualTo(1200);
		for (String collection : List.of("log", "requests", "parked")) {
			assertThat(documents(to, collection)).as(collection).isEqualTo(documents(from, collection));
		}
		assertThat(documents(to, "readers")).singleElement()
			.satisfies(reader -> assertThat(reader.getString("_id").getValue()).isEqualTo("outbound"));
		assertThat(log.verify(to.database())).isEqualTo(log.verify(from.database()));
		assertThat(RestoreMark.requireWhole(to.database())).isNotNull();
		assertThat(export(to.database(), log.checkpoints())).isEqualTo(export());
	}

	@Test
	void whatever_text_people_write_stays_verifiable() throws BadLine {
		String odd = "{\"text\":\"\uD83D \uDE00 \uD83D\uDE00 \\u0000 \u2028 \uFFFF 龘\"}";
		try (CommitLog more = new CommitLog(from.database(), InstantSource.system())) {
			more.append(new NewCommit("odd", "Thing", 0, "odd", new Origin("odd", new Actor("u", "r"), "c", null),
					List.of(Commits.event(odd))));
			assertThat(Json.tolerant().readTree(more.at(1201).orElseThrow().events().getFirst().stored().payload()))
				.isEqualTo(Json.tolerant().readTree(odd));
		}
		assertThat(log.verify(from.database()).findings()).isEmpty();
		assertThat(into(to, export(), false).commits()).isEqualTo(1201);
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Commits.of("\uD83D", 0, 1));
	}

	@Test
	void an_empty_log_has_an_export_too() throws BadLine {
		try (TestDatabase empty = new TestDatabase()) {
			String export = export(empty.database(), List.of());
			assertThat(export.lines()).hasSize(2);
			Verdict verdict = LogImport.into(to.database(), stream(export), "sample",
					new KnownCheckpoints("sample", log.keys().known()), false);
			assertThat(verdict.commits()).isZero();
		}
	}

	@Test
	void what_is_appended_meanwhile_is_no_harm() throws BadLine {
		try (CommitLog running = new CommitLog(from.database(), InstantSource.system())) {
			Thread writer = Thread.startVirtualThread(() -> {
				for (int i = 0; !Thread.currentThread().isInterrupted() && i < 2000; i++) {
					running.append(Commits.of("more", i, 1));
				}
			});
			for (int i = 0; i < 3; i++) {
				try (TestDatabase copy = new TestDatabase()) {
					Verdict verdict = into(copy, export(), false);
					assertThat(verdict.isSound()).isTrue();
					assertThat(verdict.commits()).isGreaterThanOrEqualTo(1200);
				}
			}
			writer.interrupt();
			join(writer);
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void only_an_empty_database_takes_an_import() throws BadLine {
		String export = export();
		for (String collection : List.of("log", "requests", "anything")) {
			try (TestDatabase taken = new TestDatabase()) {
				taken.database().getCollection(collection).insertOne(new Document("_id", 1L));
				assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> into(taken, export, false))
					.withMessageContaining("collection " + collection);
				assertThat(taken.database().getCollection(collection).countDocuments()).isOne();
				assertThat(new RestoreMark(taken.database()).read()).isEmpty();
			}
		}
		into(to, export, false);
		assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> into(to, export, false));
		assertThat(log.verify(to.database()).isSound()).isTrue();
	}

	@Test
	void a_bad_line_is_named_and_nothing_stays() {
		List<String> lines = export().lines().toList();
		int commit = 700;
		assertThat(refused(lines, commit, line -> line.replace("\"role\":\"tester\"", "\"role\":\"approver\"")))
			.satisfies(bad -> {
				assertThat(bad.line()).isEqualTo(commit + 1);
				assertThat(bad.finding().kind()).isEqualTo(Finding.Kind.EDITED);
				assertThat(bad.getMessage()).startsWith("第 701 行").contains("line 701");
			});
		assertThat(refused(lines, commit, line -> line + " ").line()).isEqualTo(commit + 1);
		assertThat(refused(lines, commit, line -> "").line()).isEqualTo(commit + 1);
		assertThat(refused(lines, commit, line -> "{}").line()).isEqualTo(commit + 1);
		assertThat(refused(lines, commit, line -> "null").line()).isEqualTo(commit + 1);
		assertThat(refused(lines, commit, line -> line + "\n" + line).line()).isEqualTo(commit + 2);
		assertThat(refused(lines, commit, line -> lines.get(commit + 1)).finding().kind())
			.isEqualTo(Finding.Kind.MISSING);
		assertThat(refused(lines, lines.size() - 1, line -> line.replace("\"memories\":3", "\"memories\":2")).line())
			.isEqualTo(lines.size());
		assertThat(refused(lines, lines.size() - 1, line -> line + "\nmore").line()).isEqualTo(lines.size() + 1);
		assertThat(refused(lines, 0, line -> line.replace("sample", "other")).line()).isOne();
		assertThat(refused(lines.subList(0, commit), 0, line -> line).getMessage()).contains("without its last line");
		assertThat(refused(List.of(), -1, line -> line).line()).isOne();
	}

	private BadLine refused(List<String> lines, int index, java.util.function.UnaryOperator<String> edit) {
		List<String> edited = new ArrayList<>(lines);
		if (index >= 0) {
			edited.set(index, edit.apply(edited.get(index)));
		}
		String export = edited.stream().map(line -> line + "\n").collect(Collectors.joining());
		try {
			into(to, export, false);
		}
		catch (BadLine e) {
			assertThat(to.database().listCollectionNames()).isEmpty();
			return e;
		}
		throw new AssertionError("imported");
	}

	@Test
	void what_checkpoints_know_is_given_up_only_if_somebody_says_so() throws BadLine {
		String older = export();
		try (CommitLog more = new CommitLog(from.database(), InstantSource.system())) {
			more.append(Commits.of("more", 0, 1));
		}
		Checkpoint newer = log.next(from.database());
		KnownCheckpoints known = log.known();
		known.add(newer.line(), false, "test");
		assertThatExceptionOfType(InvalidValue.class)
			.isThrownBy(() -> LogImport.into(to.database(), stream(older), "sample", known, false))
			.withMessageContaining("positions up to 1201");
		assertThat(to.database().listCollectionNames()).isEmpty();
		KnownCheckpoints again = log.known();
		again.add(newer.line(), false, "test");
		LogImport.into(to.database(), stream(older), "sample", again, true);
		assertThat(new RestoreMark(to.database()).read().orElseThrow().lossAccepted()).isTrue();

		KnownCheckpoints holder = log.known();
		holder.add(newer.line(), false, "test");
		assertThatExceptionOfType(BadLine.class).isThrownBy(() -> ExportReader.verify(stream(older), "sample", holder))
			.satisfies(bad -> assertThat(bad.finding().kind()).isEqualTo(Finding.Kind.CUT));
	}

	@Test
	void a_broken_log_has_no_export() {
		from.log().updateOne(Filters.eq("_id", 5L), Updates.set("actor", "x"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThatExceptionOfType(BrokenLog.class)
			.isThrownBy(() -> LogExport.write(from.database(), "sample", Instant.EPOCH, List.of(), out))
			.withMessageContaining("position 5");
		assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\"end\"");
	}

	@Test
	void a_service_does_not_start_on_half_an_import() {
		new RestoreMark(to.database()).begin();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> RestoreMark.requireWhole(to.database()))
			.withMessageContaining("恢复未完成");
	}

}
