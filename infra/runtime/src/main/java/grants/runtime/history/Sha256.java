package grants.runtime.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a list of values that can't be confused with another list: each is added
 * as a netstring (length of its UTF-8 bytes in decimal, colon, bytes, comma), a missing
 * one as a hyphen and a comma.
 */
public final class Sha256 {

	private final MessageDigest digest;

	public Sha256() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** The digest of these values in hexadecimal. */
	public static String of(String... values) {
		Sha256 sha = new Sha256();
		for (String value : values) {
			sha.add(value);
		}
		return sha.hex();
	}

	public Sha256 add(@Nullable String value) {
		if (value == null) {
			digest.update((byte) '-');
		}
		else {
			byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
			digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
			digest.update(bytes);
		}
		digest.update((byte) ',');
		return this;
	}

	/** Added as its decimal text. */
	public Sha256 add(long value) {
		return add(Long.toString(value));
	}

	/** The digest in hexadecimal; nothing can be added after that. */
	public String hex() {
		return HexFormat.of().formatHex(digest.digest());
	}

}
