package grants.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import grants.embedded.TestStore;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import grants.runtime.history.Sha256;
import grants.runtime.personal.PersonalDataKeys;
import grants.runtime.personal.Seals;

/** The seals of all services that tests start: they share the keys of the test store. */
public final class TestSeals {

	private static final Seals WITHOUT_KEYS = new WithoutKeys();

	private TestSeals() {
	}

	public static Seals shared() {
		return Shared.KEYS.seals();
	}

	/** As a service would seal it. */
	public static Sealed seal(SocialCreditCode beneficiary, String text) {
		return shared().seal(beneficiary.value(), text);
	}

	/**
	 * In the form of something sealed, though anybody can open it: for tests without a
	 * store.
	 */
	public static Sealed form(String text) {
		return WITHOUT_KEYS.seal("test", text);
	}

	/** The door that opens {@link #form}. */
	public static Seals withoutKeys() {
		return WITHOUT_KEYS;
	}

	/** The file of the master keys: always the same, as a given store outlives a run. */
	public static Path masterKeys() {
		return Shared.MASTER_KEYS;
	}

	private static final class WithoutKeys implements Seals {

		@Override
		public Sealed seal(String subject, String text) {
			return text.isEmpty() ? Sealed.NOTHING : Sealed.of("test", subject + ".1",
					Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
		}

		@Override
		public String open(Sealed sealed) {
			return sealed.isNothing() ? ""
					: new String(Base64.getUrlDecoder().decode(sealed.content()), StandardCharsets.UTF_8);
		}

		@Override
		public String show(Sealed sealed) {
			return open(sealed);
		}

	}

	/**
	 * Holds the keys so that whoever only wants the form of something sealed opens none.
	 */
	private static final class Shared {

		static final Path MASTER_KEYS = file();

		static final PersonalDataKeys KEYS = PersonalDataKeys.open(TestStore.uri(), !TestStore.isGiven(), MASTER_KEYS);

		private static Path file() {
			try {
				Path file = Files.createTempFile("grants-test-master", ".keys");
				file.toFile().deleteOnExit();
				byte[] key = Sha256.of("the master key of tests").substring(0, 32).getBytes(StandardCharsets.US_ASCII);
				return Files.writeString(file, Base64.getEncoder().encodeToString(key));
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

	}

}
