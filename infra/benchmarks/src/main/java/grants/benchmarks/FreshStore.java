package grants.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import org.jspecify.annotations.Nullable;

/**
 * A store with nothing in it: the server that {@code GRANTS_MONGODB_URI} names, else one
 * on a file of its own in this JVM that has everything on the disk before it replies.
 */
final class FreshStore implements AutoCloseable {

	private final String uri;

	private final @Nullable DocumentServer server;

	private final @Nullable Path home;

	private FreshStore(String uri, @Nullable DocumentServer server, @Nullable Path home) {
		this.uri = uri;
		this.server = server;
		this.home = home;
	}

	static FreshStore open() throws IOException {
		String given = System.getenv("GRANTS_MONGODB_URI");
		if (given != null) {
			return new FreshStore(given, null, null);
		}
		Path home = Files.createTempDirectory("grants-figures");
		DocumentServer server = DocumentServer.open(home.resolve("store"), 0, Durability.FSYNC);
		return new FreshStore(server.uri(), server, home);
	}

	String uri() {
		return uri;
	}

	/** A database that nobody has used. */
	static String database(String name) {
		return "figures_" + name + "_" + UUID.randomUUID().toString().substring(0, 8);
	}

	@Override
	public void close() throws IOException {
		if (server != null && home != null) {
			server.close();
			try (Stream<Path> files = Files.walk(home)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

}
