package grants.application.vocabulary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over parts, each preceded by its length in four bytes. */
final class Digest {

	private final MessageDigest sha256;

	Digest() {
		try {
			sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every JDK has SHA-256", e);
		}
	}

	Digest part(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		count(bytes.length);
		sha256.update(bytes);
		return this;
	}

	void count(int count) {
		sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
	}

	String hex() {
		return HexFormat.of().formatHex(sha256.digest());
	}

}
