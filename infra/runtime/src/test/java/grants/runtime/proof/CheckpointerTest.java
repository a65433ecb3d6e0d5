package grants.runtime.proof;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import grants.runtime.crypto.DigestAlgorithm;
import grants.runtime.crypto.PublicKeys;
import grants.runtime.crypto.SignatureAlgorithm;
import grants.runtime.crypto.SigningKey;
import grants.runtime.history.CommitLog;
import grants.runtime.history.Commits;
import grants.runtime.history.Finding;
import grants.runtime.history.RawLog;
import grants.runtime.history.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointerTest {

	@TempDir
	Path folder;

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-05T01:00:00Z"));

	private final TestDatabase db = new TestDatabase();

	private final CommitLog log = new CommitLog(db.database(), now::get, DigestAlgorithm.SM3);

	private final List<Checkpointer> open = new ArrayList<>();

	private int appended;

	@AfterEach
	void close() {
		open.forEach(Checkpointer::close);
		log.close();
		db.close();
	}

	private Keys keys() {
		return new Keys(folder, SignatureAlgorithm.SM2);
	}

	private CheckpointFile file() {
		return new CheckpointFile(folder.resolve("checkpoints.jsonl"));
	}

	private Checkpointer start(SigningKey key, int commits) {
		Checkpointer checkpointer = new Checkpointer(db.database(), "sample", key, keys().known(),
				List.of(file(), new CheckpointFile(folder.resolve("copy.jsonl"))),
				new Checkpointer.Pace(commits, Duration.ofMinutes(10)), now::get);
		open.add(checkpointer);
		checkpointer.start();
		return checkpointer;
	}

	private void append(int commits) {
		for (int i = 0; i < commits; i++) {
			log.append(Commits.of("a", appended++, 1));
		}
	}

	private List<Checkpoint> written() {
		return file().newest(1000).stream().map(line -> Checkpoint.read(line).orElseThrow()).toList();
	}

	private void awaitSigned(long position) {
		await().atMost(30, SECONDS).until(() -> written().stream().anyMatch(one -> one.position() == position));
	}

	private Verdict verify(PublicKeys keys) {
		return Verification.of(new RawLog(db.database()), KnownCheckpoints.of(List.of(file()), "sample", keys),
				(_, _, _) -> true);
	}

	private List<Finding.Kind> kinds() {
		return verify(keys().known()).findings().stream().map(Finding::kind).toList();
	}

	@Test
	void a_checkpoint_is_due_after_so_many_commits_or_so_much_time() {
		append(1);
		Checkpointer checkpointer = start(keys().make(), 5);
		awaitSigned(1);
		append(4);
		checkpointer.clockMoved();
		now.set(now.get().plusSeconds(599));
		checkpointer.clockMoved();
		append(1);
		checkpointer.clockMoved();
		awaitSigned(6);
		append(1);
		now.set(now.get().plusSeconds(600));
		checkpointer.clockMoved();
		awaitSigned(7);
		assertThat(written()).extracting(Checkpoint::position).containsExactly(1L, 6L, 7L);
		assertThat(written()).extracting(Checkpoint::number).containsExactly(1L, 2L, 3L);
		assertThat(written().get(2).previous()).isEqualTo(written().get(1).id());
		assertThat(written().get(2).at()).isEqualTo(now.get());
		assertThat(verify(keys().known())).satisfies(verdict -> {
			assertThat(verdict.isSound()).isTrue();
			assertThat(verdict.checkpoints()).isEqualTo(3);
			assertThat(verdict.vouchedFor()).isEqualTo(7);
		});
	}

	@Test
	void it_goes_on_after_a_restart_with_another_key_and_the_old_one_still_verifies() {
		append(3);
		Checkpointer first = start(keys().make(), 1);
		awaitSigned(3);
		first.close();
		String old = written().getFirst().key();
		append(2);
		start(keys().make(), 1);
		awaitSigned(5);
		assertThat(written()).extracting(Checkpoint::number).containsExactly(1L, 2L);
		assertThat(written().getLast().key()).isNotEqualTo(old);
		assertThat(kinds()).isEmpty();
	}

	@Test
	void of_two_instances_one_writes_and_the_other_takes_over() {
		append(1);
		SigningKey key = keys().make();
		Checkpointer one = start(key, 1);
		awaitSigned(1);
		Checkpointer two = start(key, 1);
		append(1);
		awaitSigned(2);
		assertThat(List.of(one.status().here(), two.status().here())).containsExactly(true, false);
		one.close();
		append(1);
		awaitSigned(3);
		assertThat(written()).extracting(Checkpoint::number).containsExactly(1L, 2L, 3L);
		assertThat(two.status().here()).isTrue();
	}

	@Test
	void a_trail_that_missed_the_last_ones_gets_them_and_half_a_line_is_written_anew() throws IOException {
		append(1);
		SigningKey key = keys().make();
		Checkpointer first = start(key, 1);
		awaitSigned(1);
		append(1);
		awaitSigned(2);
		first.close();
		Path copy = folder.resolve("copy.jsonl");
		String text = Files.readString(copy);
		Files.writeString(copy, text.substring(0, text.indexOf('\n') + 30));
		append(1);
		start(key, 1);
		awaitSigned(3);
		await().atMost(30, SECONDS)
			.untilAsserted(() -> assertThat(copy).hasSameTextualContentAs(folder.resolve("checkpoints.jsonl")));
	}

	@Test
	void nothing_is_signed_over_a_log_that_was_changed_since() {
		append(3);
		Checkpointer checkpointer = start(keys().make(), 1);
		awaitSigned(3);
		append(2);
		db.log().updateOne(Filters.eq("_id", 5L), Updates.set("actor", "somebody-else"));
		append(1);
		await().atMost(30, SECONDS).until(() -> checkpointer.status().failures() > 0);
		assertThat(checkpointer.status().failure()).contains("position 5").contains("位置 5");
		assertThat(written().getLast().position()).isLessThan(5);
	}

	@Test
	void a_log_that_lost_what_was_signed_is_not_signed_again_unless_somebody_gave_it_up() {
		append(4);
		SigningKey key = keys().make();
		Checkpointer first = start(key, 1);
		awaitSigned(4);
		first.close();
		db.log().deleteMany(Filters.gt("_id", 2L));
		Checkpointer second = start(key, 1);
		await().atMost(30, SECONDS).until(() -> second.status().failures() > 0);
		assertThat(kinds()).containsExactly(Finding.Kind.CUT);
		assertThat(verify(keys().known()).findings().getFirst().position()).isEqualTo(3);
		second.close();

		RestoreMark mark = new RestoreMark(db.database());
		mark.begin();
		mark.end(2, true);
		start(key, 1);
		awaitSigned(2);
		assertThat(written().getLast().restored()).isTrue();
		Verdict verdict = verify(keys().known());
		assertThat(verdict.findings()).isEmpty();
		assertThat(verdict.givenUp()).singleElement().satisfies(loss -> assertThat(loss.to()).isEqualTo(4));
		await().atMost(30, SECONDS).until(() -> !mark.read().orElseThrow().lossAccepted());
	}

	@Test
	void a_log_that_was_emptied_does_not_begin_anew() {
		append(2);
		SigningKey key = keys().make();
		Checkpointer first = start(key, 1);
		awaitSigned(2);
		first.close();
		db.log().deleteMany(new Document());
		Checkpointer second = start(key, 1);
		await().atMost(30, SECONDS).until(() -> second.status().here());
		log.append(Commits.of("another", 0, 1));
		await().atMost(30, SECONDS).until(() -> second.status().failures() > 0);
		assertThat(written()).hasSize(1);
	}

	@Test
	void checkpoints_that_were_edited_removed_or_signed_by_strangers_are_found() throws IOException {
		append(1);
		Checkpointer checkpointer = start(keys().make(), 1);
		awaitSigned(1);
		append(1);
		awaitSigned(2);
		append(1);
		awaitSigned(3);
		checkpointer.close();
		Path file = folder.resolve("checkpoints.jsonl");
		List<String> lines = Files.readAllLines(file);

		Files.write(file, List.of(lines.get(0), lines.get(2)));
		assertThat(kinds()).containsExactly(Finding.Kind.MISSING_CHECKPOINT);
		Files.write(file, List.of(lines.get(0), lines.get(1).replace("\"position\":2", "\"position\":3")));
		assertThat(kinds()).containsExactly(Finding.Kind.FORGED_CHECKPOINT);
		Files.write(file, List.of(lines.get(0), "", lines.get(1)));
		assertThat(kinds()).containsExactly(Finding.Kind.FORGED_CHECKPOINT);
		Files.write(file, List.of(lines.get(0), lines.get(1) + " "));
		assertThat(kinds()).containsExactly(Finding.Kind.FORGED_CHECKPOINT);
		Files.write(file, lines);
		assertThat(kinds()).isEmpty();

		Path elsewhere = Files.createDirectory(folder.resolve("stranger"));
		PublicKeys strangers = new KeysIn(elsewhere).known();
		assertThat(verify(strangers).findings()).extracting(Finding::kind)
			.containsOnly(Finding.Kind.FORGED_CHECKPOINT)
			.hasSize(3);
	}

	private record KeysIn(Path folder) {

		PublicKeys known() {
			Keys keys = new Keys(folder, SignatureAlgorithm.SM2);
			keys.make();
			return keys.known();
		}

	}

	@Test
	void documents_of_foreign_kinds_are_found_wherever_they_stand() {
		append(3);
		keys().make();
		for (Object id : List.of("4", 0L, -1L, 2.5, 3.0e9, Long.MAX_VALUE)) {
			db.log().insertOne(new Document("_id", id).append("stream", "x" + id).append("request", "x" + id));
			assertThat(kinds()).as("_id " + id).isNotEmpty();
			db.log().deleteOne(Filters.eq("_id", id));
		}
		assertThat(kinds()).isEmpty();
	}

}
