package grants.portal.services;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What makes a request the same when it is sent twice. Every form carries a key of its
 * own, made when the form is shown; the key of the request is that of the form with the
 * digest of what is asked. So a double click, or another try after an answer that was
 * lost, is the same request, and a corrected form is another.
 */
public final class RequestKey {

	private static final int DIGITS = 24;

	private RequestKey() {
	}

	/** For a form that is about to be shown. */
	public static String fresh() {
		return UUID.randomUUID().toString();
	}

	/**
	 * @param form key of the form, as the browser sends it back
	 * @param body what the service is asked
	 * @return value of the header {@code Idempotency-Key}
	 */
	public static String of(String form, Object body) {
		// whatever a browser sends: the header takes a short plain text
		return digest(form) + "-" + digest(Json.mapper().writeValueAsString(body));
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, DIGITS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
