package grants.runtime.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import grants.runtime.backup.BadLine;
import grants.runtime.backup.ExportReader;
import grants.runtime.backup.LogExport;
import grants.runtime.history.Store;
import grants.runtime.history.StoredCommit;
import grants.runtime.history.StoredTampering;
import grants.runtime.history.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * CHAIN: random edits of what is stored, of exported lines and of the bytes of the
 * store's file are all found, or change nothing of the content.
 * {@code -Dgrants.tampering=10000} for so many in all; {@code -Dgrants.seed} repeats a
 * run.
 */
class TamperingTest {

	private static final int EDITS = Integer.getInteger("grants.tampering", 600);

	private static final long SEED = Long.getLong("grants.seed", System.nanoTime());

	private static final int COMMITS = 40;

	private static final int COMMITS_IN_FILE = 300;

	@TempDir
	Path folder;

	private final Random random = new Random(SEED);

	private final Map<String, Integer> outcomes = new TreeMap<>();

	private void count(String outcome) {
		outcomes.merge(outcome, 1, Integer::sum);
	}

	private void report(String what) {
		System.out.println("tampering with " + what + ", seed " + SEED + ": " + outcomes);
	}

	@Test
	void every_edit_of_stored_documents_is_found() {
		try (TestDatabase db = new TestDatabase()) {
			SignedLog log = SignedLog.make(db.database(), folder, COMMITS, random);
			assertThat(log.verify(db.database()).findings()).isEmpty();
			StoredTampering tampering = new StoredTampering(db, random);
			for (int i = 0; i < EDITS * 7 / 10; i++) {
				String edit = tampering.edit();
				boolean found = !log.verify(db.database()).isSound();
				boolean unchanged = !found && tampering.isUnchanged();
				assertThat(found || unchanged).as("seed %d, edit %d: %s", SEED, i, edit).isTrue();
				count(found ? "found" : "changed nothing");
				tampering.undo();
			}
			assertThat(log.verify(db.database()).findings()).isEmpty();
		}
		report("documents");
	}

	@Test
	void every_edit_of_an_export_is_found_at_its_line() throws BadLine {
		byte[] export;
		SignedLog log;
		try (TestDatabase db = new TestDatabase()) {
			log = SignedLog.make(db.database(), folder, COMMITS, random);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			LogExport.write(db.database(), "sample", Instant.now(), log.checkpoints(), out);
			export = out.toByteArray();
		}
		assertThat(verify(export, log).commits()).isEqualTo(COMMITS);
		for (int i = 0; i < EDITS / 4; i++) {
			byte[] edited = edited(export);
			int same = Arrays.mismatch(export, edited);
			if (same < 0) {
				count("changed nothing");
				continue;
			}
			long line = 1 + lines(export, same);
			long named = firstBadLine(edited, log);
			assertThat(named).as("seed %d, edit %d at line %d", SEED, i, line).isPositive();
			assertThat(named).as("seed %d, edit %d", SEED, i).isGreaterThanOrEqualTo(line);
			count(named <= line + 1 ? "found at its line" : "found further down");
		}
		report("exports");
	}

	@Test
	void every_edit_of_the_stores_file_is_found_or_does_not_touch_the_content() throws IOException {
		Path file = folder.resolve("store.mv");
		SignedLog log;
		List<StoredCommit> original;
		try (DocumentServer server = DocumentServer.open(file, 0, Durability.WRITE);
				Store store = Store.open(server.uri(), "grants_sample", true)) {
			log = SignedLog.make(store.database(), folder, COMMITS_IN_FILE, random);
			original = SignedLog.all(store.database(), COMMITS_IN_FILE);
		}
		byte[] bytes = Files.readAllBytes(file);
		for (int i = 0; i < EDITS / 20; i++) {
			Path copy = folder.resolve("copy-" + i + ".mv");
			Files.write(copy, edited(bytes));
			String where = "seed " + SEED + ", edit " + i;
			count(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> outcome(copy, log, original, where), where));
			Files.delete(copy);
		}
		report("the store's file of " + bytes.length + " bytes");
	}

	private static String outcome(Path file, SignedLog log, List<StoredCommit> original, String where) {
		try (DocumentServer server = DocumentServer.open(file, 0, Durability.WRITE);
				Store store = Store.open(server.uri(), "grants_sample", true)) {
			if (!log.verify(store.database()).isSound()) {
				return "found";
			}
			assertThat(SignedLog.all(store.database(), COMMITS_IN_FILE)).as(where).isEqualTo(original);
			return "content untouched";
		}
		catch (RuntimeException e) {
			// whatever it says, nobody takes it for a sound log
			return "the store does not open or answer";
		}
	}

	/**
	 * One byte, some bytes, a hole, something more, something twice, or another order.
	 */
	private byte[] edited(byte[] original) {
		byte[] edited = original.clone();
		int at = random.nextInt(edited.length);
		int length = Math.min(1 + random.nextInt(64), edited.length - at);
		switch (random.nextInt(8)) {
			case 0, 1, 2 -> edited[at] ^= (byte) (1 << random.nextInt(8));
			case 3 -> {
				byte[] noise = new byte[length];
				random.nextBytes(noise);
				System.arraycopy(noise, 0, edited, at, length);
			}
			case 4 -> Arrays.fill(edited, at, at + length, (byte) 0);
			case 5 -> edited = Arrays.copyOf(edited, at);
			case 6 -> {
				int other = random.nextInt(edited.length - length + 1);
				byte[] block = Arrays.copyOfRange(edited, at, at + length);
				System.arraycopy(edited, other, edited, at, length);
				System.arraycopy(block, 0, edited, other, length);
			}
			default -> { // a hole
				System.arraycopy(original, at + length, edited, at, original.length - at - length);
				edited = Arrays.copyOf(edited, original.length - length);
			}
		}
		return edited;
	}

	private static Verdict verify(byte[] export, SignedLog log) throws BadLine {
		return ExportReader.verify(new ByteArrayInputStream(export), "sample", log.known());
	}

	/** 0 if all lines count as good. */
	private static long firstBadLine(byte[] export, SignedLog log) {
		try {
			verify(export, log);
			return 0;
		}
		catch (BadLine e) {
			return e.line();
		}
	}

	private static long lines(byte[] bytes, int length) {
		long lines = 0;
		for (int i = 0; i < length; i++) {
			lines += bytes[i] == '\n' ? 1 : 0;
		}
		return lines;
	}

}
