package grants.runtime.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What digests are made by. Each digest is stored as {@code <name>:<hexadecimal digits>},
 * so that the algorithm may change along a log and old digests can still be checked.
 */
public enum DigestAlgorithm {

	/** FIPS 180-4. */
	SHA_256("sha-256", "SHA-256"),

	/** GB/T 32905-2016. */
	SM3("sm3", "SM3");

	private final String name;

	private final String javaName;

	DigestAlgorithm(String name, String javaName) {
		this.name = name;
		this.javaName = javaName;
	}

	/**
	 * @throws IllegalArgumentException naming those that there are
	 */
	public static DigestAlgorithm named(String name) {
		return Arrays.stream(values())
			.filter(algorithm -> algorithm.name.equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no digest algorithm " + name + "; known: "
					+ Arrays.stream(values()).map(DigestAlgorithm::algorithmName).collect(Collectors.joining(", "))));
	}

	/** The algorithm that a digest names; empty if it names none that is known. */
	public static Optional<DigestAlgorithm> of(String digest) {
		return Arrays.stream(values()).filter(algorithm -> digest.startsWith(algorithm.name + ":")).findFirst();
	}

	/** As it is stored. */
	public String algorithmName() {
		return name;
	}

	/** The digest of the values, with the algorithm's name in front. */
	public String digest(Netstrings values) {
		return write(values.digest(this));
	}

	/** A digest as it is stored. */
	public String write(byte[] digest) {
		return name + ":" + HexFormat.of().formatHex(digest);
	}

	/** To be fed by the caller. */
	public MessageDigest create() {
		try {
			return this == SHA_256 ? MessageDigest.getInstance(javaName)
					: MessageDigest.getInstance(javaName, BouncyCastle.provider());
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("this Java platform has no " + javaName, e);
		}
	}

}
