package grants.runtime.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import grants.runtime.history.Sha256;

/**
 * The keys that wrap the keys of subjects, from a file that is kept apart from every
 * store: one key a line, 32 bytes in base64. The first wraps; the others only open what
 * they have wrapped before, until {@link DataKeys#rewrap} has wrapped it anew.
 */
public final class MasterKeys {

	private static final int BYTES = 32;

	/** By fingerprint, the first of the file first. */
	private final Map<String, Gcm> keys = new LinkedHashMap<>();

	private final String current;

	private final Gcm wrapping;

	private MasterKeys(List<byte[]> raw) {
		raw.forEach(key -> keys.put(fingerprint(key), new Gcm(key)));
		this.current = fingerprint(raw.getFirst());
		this.wrapping = new Gcm(raw.getFirst());
	}

	/**
	 * @throws IllegalStateException if the file holds no key, or anything that is none
	 */
	public static MasterKeys of(Path file) {
		List<byte[]> raw = new ArrayList<>();
		try {
			for (String line : Files.readAllLines(file)) {
				if (!line.isBlank()) {
					raw.add(decoded(line.strip(), file));
				}
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException("the master keys can't be read", e);
		}
		if (raw.isEmpty()) {
			throw new IllegalStateException("there is no master key in " + file);
		}
		return new MasterKeys(raw);
	}

	/**
	 * The file's keys; a file that is missing is made, with one key, readable by its
	 * owner only. For the local platform: elsewhere somebody answers for the key, and
	 * makes it.
	 */
	public static MasterKeys inHome(Path file) {
		if (Files.notExists(file)) {
			try {
				Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "master-keys", ".tmp",
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
				Files.writeString(fresh, fresh() + "\n");
				Files.move(fresh, file);
			}
			catch (IOException e) {
				throw new UncheckedIOException("no master key can be made", e);
			}
		}
		return of(file);
	}

	/** A new key, as a line of the file. */
	public static String fresh() {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		return Base64.getEncoder().encodeToString(key);
	}

	private static byte[] decoded(String line, Path file) {
		try {
			byte[] key = Base64.getDecoder().decode(line);
			if (key.length == BYTES) {
				return key;
			}
		}
		catch (IllegalArgumentException e) {
			// said below, without the line
		}
		throw new IllegalStateException("a line of " + file + " is no key of " + BYTES + " bytes in base64");
	}

	/** Names a key without telling anything of it. */
	private static String fingerprint(byte[] key) {
		return Sha256.of("grants-master-key", Base64.getEncoder().encodeToString(key)).substring(0, 16);
	}

	/** Which key wraps today. */
	String current() {
		return current;
	}

	/** The wrapping key of this name, if the file has it. */
	Optional<Gcm> named(String fingerprint) {
		return Optional.ofNullable(keys.get(fingerprint));
	}

	Gcm wrapping() {
		return wrapping;
	}

}
