package grants.embedded.engine;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Where a document is: its encoded {@code _id}, which is its key in the data map. */
final class DocumentKey {

	private final byte[] bytes;

	DocumentKey(byte[] bytes) {
		this.bytes = bytes;
	}

	byte[] bytes() {
		return bytes;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof DocumentKey key && Arrays.equals(bytes, key.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(bytes);
	}

	@Override
	public String toString() {
		return Arrays.toString(bytes);
	}

}
