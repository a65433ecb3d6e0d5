package grants.runtime.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A list of values as bytes that can't be confused with another list: each is a netstring
 * (length of its UTF-8 bytes in decimal, colon, bytes, comma), a missing one a hyphen and
 * a comma.
 */
public final class Netstrings {

	private byte[] bytes = new byte[1024];

	private int length;

	public Netstrings add(@Nullable String value) {
		if (value == null) {
			append((byte) '-');
		}
		else {
			byte[] text = value.getBytes(StandardCharsets.UTF_8);
			append(Integer.toString(text.length).getBytes(StandardCharsets.US_ASCII));
			append((byte) ':');
			append(text);
		}
		append((byte) ',');
		return this;
	}

	/** Added as its decimal text. */
	public Netstrings add(long value) {
		return add(Long.toString(value));
	}

	/** All that was added. */
	public byte[] bytes() {
		return Arrays.copyOf(bytes, length);
	}

	public byte[] digest(DigestAlgorithm algorithm) {
		MessageDigest digest = algorithm.create();
		digest.update(bytes, 0, length);
		return digest.digest();
	}

	private void append(byte... more) {
		if (length + more.length > bytes.length) {
			bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
		}
		System.arraycopy(more, 0, bytes, length, more.length);
		length += more.length;
	}

}
