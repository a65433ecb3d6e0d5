package grants.runtime.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Key files: base64 between two lines that say what it is (RFC 7468). */
final class Pem {

	static final String PRIVATE = "PRIVATE KEY";

	static final String PUBLIC = "PUBLIC KEY";

	private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] { '\n' });

	private Pem() {
	}

	static String write(String kind, byte[] encoded) {
		return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(encoded) + "\n-----END " + kind + "-----\n";
	}

	/**
	 * @throws IllegalStateException if the file holds nothing of this kind
	 */
	static byte[] read(Path file, String kind) throws IOException {
		String begin = "-----BEGIN " + kind + "-----";
		String text = Files.readString(file, StandardCharsets.US_ASCII);
		int from = text.indexOf(begin);
		int to = text.indexOf("-----END " + kind + "-----");
		if (from < 0 || to < from) {
			throw new IllegalStateException(file + " holds no " + kind);
		}
		try {
			return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
		}
		catch (IllegalArgumentException e) {
			throw new IllegalStateException(file + " holds no " + kind, e);
		}
	}

}
