package grants.runtime.history;

import java.util.HexFormat;

import grants.runtime.crypto.DigestAlgorithm;
import grants.runtime.crypto.Netstrings;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a list of values, as {@link Netstrings}. */
public final class Sha256 {

	private final Netstrings values = new Netstrings();

	/** The digest of these values in hexadecimal. */
	public static String of(String... values) {
		Sha256 sha = new Sha256();
		for (String value : values) {
			sha.add(value);
		}
		return sha.hex();
	}

	public Sha256 add(@Nullable String value) {
		values.add(value);
		return this;
	}

	/** Added as its decimal text. */
	public Sha256 add(long value) {
		values.add(value);
		return this;
	}

	/** The digest in hexadecimal. */
	public String hex() {
		return HexFormat.of().formatHex(values.digest(DigestAlgorithm.SHA_256));
	}

}
