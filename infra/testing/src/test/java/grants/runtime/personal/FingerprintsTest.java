package grants.runtime.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import grants.embedded.TestStore;
import grants.runtime.history.Sha256;
import grants.runtime.history.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {

	@TempDir
	Path home;

	private final Store store = Store.open(TestStore.uri(), TestStore.freshDatabase(), !TestStore.isGiven());

	@AfterEach
	void close() {
		store.database().drop();
		store.close();
	}

	private Path file() {
		return home.resolve("master-keys");
	}

	/** As a process that has just started makes them. */
	private Fingerprints fingerprints() {
		return new KeyFingerprints(new DataKeys(store.database(), MasterKeys.inHome(file())));
	}

	@Test
	void they_are_the_same_in_every_process_and_tell_values_apart() {
		String known = fingerprints().of("a", "6222000000000001");
		assertThat(known).matches("[0-9a-f]{64}");
		assertThat(fingerprints().of("a", "6222000000000001")).isEqualTo(known);
		assertThat(fingerprints().of("a", "6222000000000002")).isNotEqualTo(known);
		assertThat(fingerprints().of("a6222000000000001")).isNotEqualTo(known);
	}

	@Test
	void they_are_not_found_by_trying_without_the_key() {
		String known = fingerprints().of("6222000000000001");
		assertThat(known).isNotEqualTo(Sha256.of("6222000000000001"));
		try (Store other = Store.open(TestStore.uri(), TestStore.freshDatabase(), !TestStore.isGiven())) {
			Fingerprints elsewhere = new KeyFingerprints(new DataKeys(other.database(), MasterKeys.inHome(file())));
			assertThat(elsewhere.of("6222000000000001")).as("a key of its own, not the master key").isNotEqualTo(known);
			other.database().drop();
		}
	}

	@Test
	void they_stay_the_same_when_another_master_key_takes_over() throws IOException {
		String known = fingerprints().of("6222000000000001");
		String old = Files.readString(file());
		String fresh = MasterKeys.fresh() + "\n";
		Files.writeString(file(), fresh + old);
		new DataKeys(store.database(), MasterKeys.of(file())).rewrap();
		Files.writeString(file(), fresh);
		assertThat(fingerprints().of("6222000000000001")).isEqualTo(known);
	}

}
