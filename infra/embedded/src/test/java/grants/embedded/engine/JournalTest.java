package grants.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches come back whole and in order, or not at all. */
class JournalTest {

	private static final UUID STORE = UUID.randomUUID();

	@TempDir
	private Path directory;

	private Path store;

	@BeforeEach
	void name() {
		store = directory.resolve("store");
	}

	private static ByteArrayOutputStream text(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
		return bytes;
	}

	private void write(String... texts) throws IOException {
		try (Journal journal = Journal.create(store, STORE, 7)) {
			for (int i = 0; i < texts.length; i++) {
				journal.write(i + 1, text(texts[i]));
			}
			journal.force();
		}
	}

	private List<String> read() throws IOException {
		List<String> found = new ArrayList<>();
		Journal.read(store, STORE, 7,
				(batch, changes) -> found.add(batch + new String(changes, StandardCharsets.UTF_8)));
		return found;
	}

	@Test
	void batches_come_back_whole_and_in_order() throws IOException {
		String large = "x".repeat(300_000);
		write("a", large, "c");
		assertThat(read()).containsExactly("1a", "2" + large, "3c");
	}

	@Test
	void whatever_is_cut_off_the_batches_before_it_are_there() throws IOException {
		write("first", "second", "third");
		byte[] whole = Files.readAllBytes(Journal.file(store, 7));
		List<String> all = List.of("1first", "2second", "3third");
		int before = 0;
		for (int length = 0; length <= whole.length; length++) {
			Files.write(Journal.file(store, 7), Arrays.copyOf(whole, length));
			List<String> found = read();
			assertThat(found).isEqualTo(all.subList(0, found.size())).hasSizeGreaterThanOrEqualTo(before);
			before = found.size();
		}
		assertThat(before).isEqualTo(3);
	}

	@Test
	void a_byte_that_has_changed_ends_the_journal() throws IOException {
		write("first", "second", "third");
		byte[] whole = Files.readAllBytes(Journal.file(store, 7));
		int header = whole.length - 3 * 16 - "firstsecondthird".length();
		List<String> all = List.of("1first", "2second", "3third");
		for (int at = header; at < whole.length; at++) {
			byte[] changed = whole.clone();
			changed[at] ^= 0x10;
			Files.write(Journal.file(store, 7), changed);
			List<String> found = read();
			assertThat(found).as("byte " + at).hasSizeLessThan(3).isEqualTo(all.subList(0, found.size()));
		}
	}

	@Test
	void the_journal_of_another_store_is_refused() throws IOException {
		write("a");
		assertThatIllegalStateException().isThrownBy(() -> Journal.read(store, UUID.randomUUID(), 7, (_, _) -> {
		})).withMessageContaining("belongs to another store").withMessageContaining("属于另一个数据文件");
	}

	@Test
	void the_journal_of_a_newer_version_is_refused() throws IOException {
		write("a");
		byte[] newer = Files.readAllBytes(Journal.file(store, 7));
		newer["grants-journal-".length()] = '2';
		Files.write(Journal.file(store, 7), newer);
		assertThatIllegalStateException().isThrownBy(this::read)
			.withMessageContaining("was written by a newer version")
			.withMessageContaining("由更新的版本写成");
	}

}
