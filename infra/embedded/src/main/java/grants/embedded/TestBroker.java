package grants.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * One broker for all tests of a JVM, on a temporary directory and free ports. Tests keep
 * apart by topics and groups of their own.
 */
public final class TestBroker {

	private TestBroker() {
	}

	/** Starts the broker on first use; about two seconds. */
	public static String bootstrap() {
		return Shared.BROKER.bootstrap();
	}

	/**
	 * Holds the broker so that a class that only names {@link TestBroker} starts none.
	 */
	private static final class Shared {

		static final Broker BROKER = start();

		private static Broker start() {
			try {
				Path directory = Files.createTempDirectory("grants-broker");
				Broker broker = Broker.start(directory);
				Runtime.getRuntime().addShutdownHook(new Thread(() -> {
					broker.close();
					delete(directory);
				}, "test-broker-end"));
				return broker;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void delete(Path directory) {
			try (Stream<Path> all = Files.walk(directory)) {
				for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
					Files.deleteIfExists(path);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
