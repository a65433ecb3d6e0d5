package grants.runtime.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The public keys of a folder: every file {@code *.pem} in it. A key's id is made from
 * the key itself ({@link #idOf}), so that it can't be given to another one. Keys that no
 * longer sign stay in the folder, or what they have signed can't be verified.
 */
public final class PublicKeys {

	private static final int ID_BYTES = 8;

	private final Map<String, PublicKey> byId;

	private PublicKeys(Map<String, PublicKey> byId) {
		this.byId = Map.copyOf(byId);
	}

	/**
	 * @throws IllegalStateException if the folder can't be read or has a file that is no
	 * public key
	 */
	public static PublicKeys in(Path folder) {
		Map<String, PublicKey> keys = new HashMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(file -> file.toString().endsWith(".pem")).sorted().toList()) {
				PublicKey key = read(Pem.read(file, Pem.PUBLIC), file);
				keys.put(idOf(key), key);
			}
		}
		catch (IOException e) {
			throw new IllegalStateException("can't read the public keys in " + folder, e);
		}
		catch (UncheckedIOException e) {
			throw new IllegalStateException("can't read the public keys in " + folder, e.getCause());
		}
		return new PublicKeys(keys);
	}

	/** None: nothing signed can be verified. */
	public static PublicKeys none() {
		return new PublicKeys(Map.of());
	}

	/** The first 8 bytes of the SHA-256 over the encoded key, in hexadecimal. */
	public static String idOf(PublicKey key) {
		byte[] digest = DigestAlgorithm.SHA_256.create().digest(key.getEncoded());
		return HexFormat.of().formatHex(digest, 0, ID_BYTES);
	}

	public Set<String> ids() {
		return byId.keySet();
	}

	/** Whether there is this key and it has signed the message with this algorithm. */
	public boolean hasSigned(String id, SignatureAlgorithm algorithm, byte[] message, byte[] signature) {
		PublicKey key = byId.get(id);
		return key != null && algorithm.verify(key, message, signature);
	}

	private static PublicKey read(byte[] encoded, Path file) {
		for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
			try {
				return algorithm.publicKey(encoded);
			}
			catch (GeneralSecurityException e) {
				continue; // of another algorithm
			}
		}
		throw new IllegalStateException(file + " holds no public key of a known algorithm");
	}

}
