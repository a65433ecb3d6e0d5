package grants.local.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import grants.runtime.crypto.SignatureAlgorithm;
import grants.runtime.crypto.SigningKey;

/**
 * Where a local platform keeps what proves its logs: keys and checkpoints, in its home
 * beside the store. A real platform keeps them out of the reach of whoever may write to
 * the store.
 */
public record Proofs(Path home) {

	/** Makes the signing key at the first start; only its owner may read it. */
	public void prepare() {
		if (!Files.exists(privateKey())) {
			try {
				Files.createDirectories(folder());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("cannot use " + folder(), ex);
			}
			SigningKey.make(SignatureAlgorithm.ECDSA_P256, privateKey(), publicKeys());
		}
	}

	/** What a service is started with. */
	public List<String> arguments(String service) {
		return List.of("--grants.proof.private-key=" + privateKey().toAbsolutePath(),
				"--grants.proof.public-keys=" + publicKeys().toAbsolutePath(),
				"--grants.proof.file=" + checkpointsOf(service).toAbsolutePath());
	}

	Path privateKey() {
		return folder().resolve("signing-key.pem");
	}

	Path publicKeys() {
		return folder().resolve("public-keys");
	}

	Path checkpointsOf(String service) {
		return folder().resolve(service + ".jsonl");
	}

	private Path folder() {
		return home.resolve("checkpoints");
	}

}
