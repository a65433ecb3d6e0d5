package grants.embedded;

import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import grants.embedded.engine.Engine;

/**
 * A server in this JVM that speaks MongoDB's protocol, over one file. One process holds
 * the file; others connect to its port.
 */
public final class DocumentServer implements AutoCloseable {

	/**
	 * The field of a {@code buildInfo} reply that only this server has; its value is a
	 * document with the {@code durability}. It lets a store that asks for a replica set
	 * accept this server where the configuration says so.
	 */
	public static final String BUILD_INFO_MARK = Engine.MARK;

	/**
	 * A thread serves its connections one after the other, and waits while a command
	 * becomes durable: so many, that hardly any two connections share one. They are
	 * started when they are needed.
	 */
	private static final int WORKERS = 128;

	private final MongoServer server;

	private final int port;

	private DocumentServer(MongoServer server, int port) {
		this.server = server;
		this.port = port;
	}

	/**
	 * Opens the file, made when it is missing, and listens.
	 * @param port on 127.0.0.1; 0 takes any free one
	 * @throws IllegalStateException if another process holds the file, the file is not
	 * one of this server's, or the port is taken
	 */
	public static DocumentServer open(Path file, int port, Durability durability) {
		if (port != 0) {
			Loopback.requireFree(port);
		}
		return listen(Engine.open(file, durability == Durability.FSYNC), port);
	}

	/** For tests: nothing is kept. */
	public static DocumentServer inMemory() {
		return listen(Engine.inMemory(), 0);
	}

	private static DocumentServer listen(Engine engine, int port) {
		MongoServer server = new MongoServer(engine);
		boolean listening = false;
		try {
			server.bind(Loopback.at(port), 1, WORKERS);
			listening = true;
		}
		finally {
			if (!listening) {
				server.shutdownNow(); // closes the engine too
			}
		}
		return new DocumentServer(server, server.getLocalAddress().getPort());
	}

	/** For drivers, such as {@code mongodb://127.0.0.1:27017}. */
	public String uri() {
		return "mongodb://" + Loopback.HOST + ":" + port;
	}

	public int port() {
		return port;
	}

	@Override
	public void close() {
		server.shutdownNow();
	}

}
