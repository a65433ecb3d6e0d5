package grants.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningKeyTest {

	private static final byte[] MESSAGE = "记录 1".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path folder;

	private SigningKey made(SignatureAlgorithm algorithm, String name) {
		SigningKey.make(algorithm, folder.resolve(name), folder.resolve("public"));
		return SigningKey.read(algorithm, folder.resolve(name), PublicKeys.in(folder.resolve("public")));
	}

	@ParameterizedTest
	@EnumSource
	void only_the_public_key_of_the_signer_verifies_only_what_was_signed(SignatureAlgorithm algorithm) {
		SigningKey key = made(algorithm, "a.pem");
		SigningKey other = made(algorithm, "b.pem");
		PublicKeys keys = PublicKeys.in(folder.resolve("public"));
		byte[] signature = key.sign(MESSAGE);

		assertThat(keys.ids()).containsExactlyInAnyOrder(key.id(), other.id());
		assertThat(keys.hasSigned(key.id(), algorithm, MESSAGE, signature)).isTrue();
		assertThat(keys.hasSigned(other.id(), algorithm, MESSAGE, signature)).isFalse();
		assertThat(keys.hasSigned("0123456789abcdef", algorithm, MESSAGE, signature)).isFalse();
		assertThat(keys.hasSigned(key.id(), algorithm, new byte[] { 1 }, signature)).isFalse();
		for (SignatureAlgorithm another : SignatureAlgorithm.values()) {
			assertThat(keys.hasSigned(key.id(), another, MESSAGE, signature)).isEqualTo(another == algorithm);
		}
	}

	@ParameterizedTest
	@EnumSource
	void what_is_no_signature_is_not_a_good_one(SignatureAlgorithm algorithm) {
		SigningKey key = made(algorithm, "a.pem");
		PublicKeys keys = PublicKeys.in(folder.resolve("public"));
		byte[] good = key.sign(MESSAGE);
		Random random = new Random(7);
		for (int i = 0; i < 200; i++) {
			byte[] bad = i % 2 == 0 ? good.clone() : new byte[random.nextInt(100)];
			if (bad.length > 0) {
				bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
			}
			assertThat(keys.hasSigned(key.id(), algorithm, MESSAGE, bad)).as("seed 7, step " + i).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource
	void a_key_that_others_may_read_is_not_used(SignatureAlgorithm algorithm) throws IOException {
		made(algorithm, "a.pem");
		Path file = folder.resolve("a.pem");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		PublicKeys known = PublicKeys.in(folder.resolve("public"));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> SigningKey.read(algorithm, file, known))
			.withMessageContaining("rw-r-----");
	}

	@Test
	void a_key_whose_signatures_nobody_could_verify_is_not_used() {
		made(SignatureAlgorithm.ECDSA_P256, "a.pem");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(
					() -> SigningKey.read(SignatureAlgorithm.ECDSA_P256, folder.resolve("a.pem"), PublicKeys.none()))
			.withMessageContaining("nobody could verify");
	}

	@Test
	void a_key_is_for_one_algorithm() {
		made(SignatureAlgorithm.SM2, "a.pem");
		PublicKeys known = PublicKeys.in(folder.resolve("public"));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> SigningKey.read(SignatureAlgorithm.ECDSA_P256, folder.resolve("a.pem"), known));
	}

	@Test
	void a_file_that_holds_no_key_is_refused() throws IOException {
		Path file = Files.writeString(folder.resolve("x.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA\n");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> PublicKeys.in(folder))
			.withMessageContaining(file.toString());
		Files.writeString(file, "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> PublicKeys.in(folder));
	}

}
