package grants.local.log;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

import com.mongodb.client.MongoDatabase;
import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import grants.runtime.history.Store;
import org.jspecify.annotations.Nullable;

/**
 * The store that holds the log: a MongoDB server, the store of the local platform that is
 * running, or its file while it is not.
 */
final class LogStore implements AutoCloseable {

	private static final int KNOCKING_MILLIS = 500;

	private final @Nullable DocumentServer server;

	private final Store store;

	private LogStore(@Nullable DocumentServer server, Store store) {
		this.server = server;
		this.store = store;
	}

	static LogStore open(LogOptions options) {
		if (options.store() != null) {
			return new LogStore(null, Store.open(options.store(), options.databaseName(), false));
		}
		if (listens(options.port())) {
			return new LogStore(null,
					Store.open("mongodb://127.0.0.1:" + options.port(), options.databaseName(), true));
		}
		Path file = options.home().resolve("store.mv");
		if (!Files.exists(file) && options.action() != LogOptions.Action.IMPORT) {
			throw new IllegalStateException("没有数据 / no data in " + file.toAbsolutePath());
		}
		try {
			Files.createDirectories(options.home());
		}
		catch (IOException ex) {
			throw new IllegalStateException("cannot use " + options.home(), ex);
		}
		DocumentServer server = DocumentServer.open(file, 0, Durability.FSYNC);
		boolean opened = false;
		try {
			LogStore store = new LogStore(server, Store.open(server.uri(), options.databaseName(), true));
			opened = true;
			return store;
		}
		finally {
			if (!opened) {
				server.close();
			}
		}
	}

	MongoDatabase database() {
		return store.database();
	}

	private static boolean listens(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), KNOCKING_MILLIS);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		store.close();
		if (server != null) {
			server.close();
		}
	}

}
