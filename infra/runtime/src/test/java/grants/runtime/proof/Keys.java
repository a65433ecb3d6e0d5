package grants.runtime.proof;

import java.nio.file.Files;
import java.nio.file.Path;

import grants.runtime.crypto.PublicKeys;
import grants.runtime.crypto.SignatureAlgorithm;
import grants.runtime.crypto.SigningKey;

/** Keys of tests, in a folder. */
public record Keys(Path folder, SignatureAlgorithm algorithm) {

	/** Makes a further key, which signs from now on. */
	public SigningKey make() {
		try {
			Files.deleteIfExists(folder.resolve("private.pem"));
		}
		catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		SigningKey.make(algorithm, folder.resolve("private.pem"), folder.resolve("public"));
		return SigningKey.read(algorithm, folder.resolve("private.pem"), known());
	}

	public PublicKeys known() {
		return PublicKeys.in(folder.resolve("public"));
	}

}
