package grants.local;

import java.nio.file.Path;

import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Where this process logs. Must be said before anything logs: several services share the
 * JVM, so none of them may configure logging for itself.
 */
public final class Logs {

	private Logs() {
	}

	/** Logs to {@code logs/<name>.log} below the home folder. */
	public static void into(Path home, String name) {
		System.setProperty("grants.log", home.resolve("logs").resolve(name + ".log").toString());
	}

	/**
	 * Keeps Spring Boot's own set-up out, and takes in what is logged through the JDK.
	 */
	public static void keepBootOut() {
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		SLF4JBridgeHandler.removeHandlersForRootLogger();
		SLF4JBridgeHandler.install();
	}

}
