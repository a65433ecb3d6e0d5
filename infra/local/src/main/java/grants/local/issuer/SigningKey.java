package grants.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/**
 * The key that signs the local platform's tokens. Made at the first start and kept beside
 * the data, so that a token outlives a restart; readable by its owner only.
 */
final class SigningKey {

	private SigningKey() {
	}

	static RSAKey in(Path file) {
		try {
			if (Files.exists(file)) {
				return RSAKey.parse(Files.readString(file));
			}
			RSAKey key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
			Path fresh = Files.createTempFile(file.getParent(), "issuer-key", ".tmp",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(fresh, key.toJSONString());
			Files.move(fresh, file);
			return key;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ParseException | JOSEException ex) {
			throw new IllegalStateException("cannot use the issuer's key in " + file + "; delete it to have a new one",
					ex);
		}
	}

}
