package grants.runtime.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import grants.embedded.TestStore;
import grants.kernel.RuleViolated;
import grants.kernel.Sealed;
import grants.runtime.history.Store;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {

	private static final String ACME = "91410100MA9F00001C";

	private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

	@TempDir
	Path home;

	private final Store store = Store.open(TestStore.uri(), TestStore.freshDatabase(), !TestStore.isGiven());

	@AfterEach
	void close() {
		store.close();
	}

	private Path file() {
		return home.resolve("master-keys");
	}

	/** The keys as a process that has just started sees them. */
	private DataKeys keys() {
		return new DataKeys(store.database(), MasterKeys.inHome(file()));
	}

	private Seals seals() {
		return new KeySeals(keys());
	}

	private static String refusal(Callable<?> command) {
		RuleViolated[] refused = new RuleViolated[1];
		assertThatExceptionOfType(RuleViolated.class).isThrownBy(command::call).satisfies(e -> refused[0] = e);
		return refused[0].rule().name();
	}

	@Test
	void what_one_process_has_sealed_another_opens() {
		Sealed sealed = seals().seal(ACME, "张三丰");
		assertThat(sealed.value()).startsWith("sealed:gcm256:" + ACME + ".1:").doesNotContain("张");
		assertThat(seals().open(sealed)).isEqualTo("张三丰");
		assertThat(seals().seal(ACME, "")).isEqualTo(Sealed.NOTHING);
		assertThat(seals().open(Sealed.NOTHING)).isEmpty();
	}

	@Test
	void equal_texts_of_one_subject_are_sealed_equally_and_of_two_differently() {
		Sealed first = seals().seal(ACME, "6222000000000001");
		assertThat(seals().seal(ACME, "6222000000000001")).isEqualTo(first);
		assertThat(seals().seal(ACME, "6222000000000002")).isNotEqualTo(first);
		assertThat(seals().seal("91410100MA9F00002F", "6222000000000001").content()).isNotEqualTo(first.content());
	}

	@Test
	void what_was_changed_or_moved_to_somebody_else_does_not_open() {
		Seals seals = seals();
		Sealed sealed = seals.seal(ACME, "6222000000000001");
		seals.seal("91410100MA9F00002F", "x");
		byte[] bytes = Base64.getUrlDecoder().decode(sealed.content());
		for (int i = 0; i < bytes.length; i++) {
			byte[] changed = bytes.clone();
			changed[i] ^= 1;
			Sealed other = Sealed.of("gcm256", sealed.keyId(),
					Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
			assertThatExceptionOfType(Gcm.NotSealedByThis.class).isThrownBy(() -> seals.open(other));
			assertThat(seals.show(other)).isEqualTo(Seals.KEY_MISSING);
		}
		Sealed moved = Sealed.of("gcm256", "91410100MA9F00002F.1", sealed.content());
		assertThatExceptionOfType(Gcm.NotSealedByThis.class).isThrownBy(() -> seals.open(moved));
	}

	@Test
	void all_who_seal_first_at_once_get_one_key() throws Exception {
		Set<Sealed> sealed = ConcurrentHashMap.newKeySet();
		try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Boolean>> sealing = new ArrayList<>();
			for (int i = 0; i < 16; i++) {
				Seals ofAnotherProcess = seals();
				sealing.add(() -> sealed.add(ofAnotherProcess.seal(ACME, "张三丰")));
			}
			for (var done : all.invokeAll(sealing)) {
				done.get();
			}
		}
		assertThat(sealed).hasSize(1);
		assertThat(keys().rows().countDocuments()).isEqualTo(1);
	}

	@Test
	void the_store_holds_no_key_in_clear() throws IOException {
		seals().seal(ACME, "张三丰");
		byte[] master = Base64.getDecoder().decode(Files.readString(file()).strip());
		String stored = store.database().getCollection("keys").find().map(Document::toJson).first()
				+ store.database().getCollection("masters").find().map(Document::toJson).first();
		assertThat(stored).doesNotContain(Base64.getEncoder().encodeToString(master));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
	}

	@Test
	void an_erasure_takes_two_people_and_time_and_leaves_who_and_why() {
		Sealed sealed = seals().seal(ACME, "张三丰");
		Erasures erasures = new Erasures(keys());
		assertThat(refusal(() -> erasures.confirm(ACME, "u-li", NOON))).isEqualTo("ASKED_FIRST");
		erasures.ask(ACME, "u-wang", "本人申请", NOON);
		assertThat(erasures.ask(ACME, "u-li", "again", NOON.plusSeconds(9)).askedBy()).isEqualTo("u-wang");

		assertThat(refusal(() -> seals().seal(ACME, "new"))).isEqualTo("NOT_CLOSING");
		assertThat(seals().open(sealed)).isEqualTo("张三丰");
		Instant settled = NOON.plus(Erasures.SETTLING);
		assertThat(refusal(() -> erasures.confirm(ACME, "u-wang", settled))).isEqualTo("TWO_PEOPLE");
		assertThat(refusal(() -> erasures.confirm(ACME, "u-li", settled.minusMillis(1)))).isEqualTo("SETTLED");

		Erasures.Erasure done = erasures.confirm(ACME, "u-li", settled);
		assertThat(done).isEqualTo(new Erasures.Erasure(ACME + ".1", ACME, "本人申请", "u-wang", NOON, "u-li", settled));
		assertThat(seals().show(sealed)).isEqualTo(Seals.ERASED);
		assertThat(seals().showEnd(sealed)).isEqualTo(Seals.ERASED);
		assertThat(refusal(() -> seals().open(sealed))).isEqualTo("NOT_ERASED");
		assertThat(keys().row(ACME)).doesNotContainKeys("wrapped", "master");
		assertThat(refusal(() -> erasures.confirm(ACME, "u-li", settled))).isEqualTo("ASKED_FIRST");
		assertThat(refusal(() -> erasures.ask(ACME, "u-wang", "twice", settled))).isEqualTo("SOMETHING_TO_ERASE");
		assertThat(refusal(() -> erasures.ask("91410100MA9F00002F", "u-wang", "unknown", settled)))
			.isEqualTo("SOMETHING_TO_ERASE");
	}

	@Test
	void after_an_erasure_the_next_key_seals_and_opens_nothing_of_the_first() {
		Sealed before = seals().seal(ACME, "张三丰");
		Erasures erasures = new Erasures(keys());
		erasures.ask(ACME, "u-wang", "本人申请", NOON);
		erasures.confirm(ACME, "u-li", NOON.plus(Erasures.SETTLING));
		Sealed after = seals().seal(ACME, "张三丰");
		assertThat(after.keyId()).isEqualTo(ACME + ".2");
		assertThat(seals().open(after)).isEqualTo("张三丰");
		assertThat(seals().show(before)).isEqualTo(Seals.ERASED);
	}

	@Test
	void an_erasure_that_was_taken_back_leaves_everything_as_it_was() {
		Sealed sealed = seals().seal(ACME, "张三丰");
		Erasures erasures = new Erasures(keys());
		erasures.ask(ACME, "u-wang", "本人申请", NOON);
		erasures.withdraw(ACME);
		assertThat(erasures.of(ACME)).isEmpty();
		assertThat(seals().seal(ACME, "张三丰")).isEqualTo(sealed);
		assertThat(refusal(() -> erasures.confirm(ACME, "u-li", NOON.plus(Erasures.SETTLING))))
			.isEqualTo("ASKED_FIRST");
	}

	@Test
	void a_new_master_key_takes_over_and_the_old_one_can_go() throws IOException {
		Sealed sealed = seals().seal(ACME, "张三丰");
		String old = Files.readString(file());
		Files.writeString(file(), MasterKeys.fresh() + "\n" + old);
		assertThat(seals().open(sealed)).isEqualTo("张三丰");
		Sealed second = seals().seal("91410100MA9F00002F", "李四");
		assertThat(keys().rewrap()).isEqualTo(1);
		assertThat(keys().rewrap()).isZero();

		Files.writeString(file(), Files.readAllLines(file()).getFirst());
		assertThat(seals().open(sealed)).isEqualTo("张三丰");
		assertThat(seals().open(second)).isEqualTo("李四");
		Files.writeString(file(), old);
		assertThatIllegalStateException().isThrownBy(this::keys).withMessageContaining("缺少主密钥");
	}

	@Test
	void a_lost_key_store_is_not_taken_for_an_erasure() {
		Sealed sealed = seals().seal(ACME, "张三丰");
		store.database().drop();
		assertThat(seals().show(sealed)).isEqualTo(Seals.KEY_MISSING);
		assertThatIllegalStateException().isThrownBy(() -> seals().open(sealed));
		seals().seal(ACME, "李四");
		assertThat(seals().show(sealed)).as("another key of the same number").isEqualTo(Seals.KEY_MISSING);
	}

	@Test
	void a_file_with_anything_but_keys_is_refused_without_repeating_it() throws IOException {
		for (String line : List.of("", "c2hvcnQ=", "not base64!")) {
			Files.writeString(file(), line);
			assertThatIllegalStateException().isThrownBy(() -> MasterKeys.of(file()))
				.satisfies(e -> assertThat(e.getMessage().getBytes(StandardCharsets.UTF_8)).isNotEmpty())
				.satisfies(e -> assertThat(line.isEmpty() || !e.getMessage().contains(line)).isTrue());
		}
	}

}
