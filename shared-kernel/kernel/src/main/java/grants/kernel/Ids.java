package grants.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How every id of the platform is written: its kind, a hyphen, and a UUID, such as
 * {@code application-6f1c...}.
 */
public final class Ids {

	private static final Pattern UUID_TEXT = Pattern
		.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private static final int UUID_LENGTH = 36;

	private Ids() {
	}

	/**
	 * Checks the text of an id.
	 * @throws IllegalArgumentException if it is not of that kind
	 */
	public static String require(String kind, String text) {
		String prefix = kind + "-";
		if (!text.startsWith(prefix) || !isUuid(text.substring(prefix.length()))) {
			throw new InvalidValue("编号应形如 " + prefix + "<uuid>：" + text,
					"not an id of kind " + kind + " (" + prefix + "<uuid>): " + text);
		}
		return text;
	}

	/**
	 * The UUID part of an id, of whatever kind.
	 * @throws IllegalArgumentException if it does not end with one
	 */
	public static String uuidOf(String id) {
		String uuid = id.substring(Math.max(0, id.length() - UUID_LENGTH));
		if (!isUuid(uuid)) {
			throw new IllegalArgumentException("not an id: " + id);
		}
		return uuid;
	}

	/**
	 * An id of another kind that always is the same for the same names: retries and
	 * redelivery can't make two. Different lists of names give different ids, also where
	 * a name was chosen to collide: the UUID (version 8) is the start of a SHA-256 digest
	 * over the names, each with its length before it.
	 */
	public static String derived(String kind, String... names) {
		MessageDigest digest = sha256();
		for (String name : names) {
			byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
			digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
			digest.update(bytes);
		}
		ByteBuffer start = ByteBuffer.wrap(digest.digest());
		long high = start.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
		long low = start.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
		return kind + "-" + new UUID(high, low);
	}

	private static boolean isUuid(String text) {
		return UUID_TEXT.matcher(text).matches();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

}
