package grants.runtime.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.EnumSet;
import java.util.Set;

/**
 * A private key that signs. It comes from a file that only its owner may read, and is
 * never shown, stored or logged.
 */
public final class SigningKey {

	private static final byte[] PROBE = "probe".getBytes(StandardCharsets.US_ASCII);

	private final SignatureAlgorithm algorithm;

	private final PrivateKey key;

	private final String id;

	private SigningKey(SignatureAlgorithm algorithm, PrivateKey key, String id) {
		this.algorithm = algorithm;
		this.key = key;
		this.id = id;
	}

	/**
	 * @param file PKCS #8 in PEM
	 * @param known among which its public key must be: else nobody could verify what it
	 * signs
	 * @throws IllegalStateException if others may read the file, it holds no key of the
	 * algorithm, or its public key is not known
	 */
	public static SigningKey read(SignatureAlgorithm algorithm, Path file, PublicKeys known) {
		try {
			requirePrivate(file);
			PrivateKey key = algorithm.privateKey(Pem.read(file, Pem.PRIVATE));
			byte[] signature = algorithm.sign(key, PROBE);
			String id = known.ids()
				.stream()
				.filter(candidate -> known.hasSigned(candidate, algorithm, PROBE, signature))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("the public key of " + file
						+ " is not among the known ones: nobody could verify what it signs"));
			return new SigningKey(algorithm, key, id);
		}
		catch (IOException e) {
			throw new IllegalStateException("can't read the signing key " + file, e);
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException(file + " holds no key for " + algorithm.algorithmName(), e);
		}
	}

	/**
	 * Makes a pair of keys: the private one for its owner alone, the public one as
	 * {@code <key id>.pem} in a folder.
	 */
	public static void make(SignatureAlgorithm algorithm, Path privateFile, Path publicFolder) {
		KeyPair keys = algorithm.newKeys();
		try {
			Files.createDirectories(publicFolder);
			Files.writeString(publicFolder.resolve(PublicKeys.idOf(keys.getPublic()) + ".pem"),
					Pem.write(Pem.PUBLIC, keys.getPublic().getEncoded()));
			Path fresh = isPosix()
					? Files.createTempFile(privateFile.toAbsolutePath().getParent(), "key", ".tmp",
							PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
					: Files.createTempFile(privateFile.toAbsolutePath().getParent(), "key", ".tmp");
			Files.writeString(fresh, Pem.write(Pem.PRIVATE, keys.getPrivate().getEncoded()));
			Files.move(fresh, privateFile);
		}
		catch (IOException e) {
			throw new IllegalStateException("can't write the signing key " + privateFile, e);
		}
	}

	public SignatureAlgorithm algorithm() {
		return algorithm;
	}

	/** Of its public key. */
	public String id() {
		return id;
	}

	public byte[] sign(byte[] message) {
		try {
			return algorithm.sign(key, message);
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("the key " + id + " can't sign", e);
		}
	}

	private static void requirePrivate(Path file) throws IOException {
		if (!isPosix()) {
			return;
		}
		Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
		others.removeAll(PosixFilePermissions.fromString("rwx------"));
		if (!others.isEmpty()) {
			throw new IllegalStateException("others than its owner may use the signing key " + file + ": "
					+ PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + "; it must be rw-------");
		}
	}

	private static boolean isPosix() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

}
