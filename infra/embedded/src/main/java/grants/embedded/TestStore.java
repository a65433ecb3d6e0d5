package grants.embedded;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The document store that tests run against: the server named by the environment variable
 * {@code GRANTS_MONGODB_URI}, else one in the memory of this JVM.
 */
public final class TestStore {

	private static final @Nullable String GIVEN = System.getenv("GRANTS_MONGODB_URI");

	private TestStore() {
	}

	public static String uri() {
		return GIVEN != null ? GIVEN : Shared.SERVER.uri();
	}

	/**
	 * The address with more options, such as {@code w=1&journal=false}.
	 */
	public static String uriWith(String options) {
		String uri = uri();
		int afterHosts = uri.indexOf('/', uri.indexOf("//") + 2);
		String separator = afterHosts < 0 ? "/?" : uri.contains("?") ? "&" : "?";
		return uri + separator + options;
	}

	/** Whether the tests run against a server from outside. */
	public static boolean isGiven() {
		return GIVEN != null;
	}

	/** A database name that nobody has used. */
	public static String freshDatabase() {
		return "test_" + UUID.randomUUID().toString().replace("-", "");
	}

	/** Holds the server so that a run against another one starts none. */
	private static final class Shared {

		static final DocumentServer SERVER = DocumentServer.inMemory();

	}

}
