package grants.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * How every id of the platform is written: its kind, a hyphen, and a UUID, such as
 * {@code application-6f1c...}.
 */
public final class Ids {

	private Ids() {
	}

	/**
	 * Checks the text of an id.
	 * @throws IllegalArgumentException if it is not of that kind
	 */
	public static String require(String kind, String text) {
		String prefix = kind + "-";
		if (!text.startsWith(prefix) || !text.substring(prefix.length())
			.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")) {
			throw new IllegalArgumentException("not an id of kind " + kind + " (" + prefix + "<uuid>): " + text);
		}
		return text;
	}

	/** The UUID part of an id, of whatever kind. */
	public static String uuidOf(String id) {
		return id.substring(id.length() - 36);
	}

	/**
	 * An id of another kind that always is the same for the same names: retries and
	 * redelivery can't make two.
	 */
	public static String derived(String kind, String... names) {
		return kind + "-" + UUID.nameUUIDFromBytes(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
	}

}
