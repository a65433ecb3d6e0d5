package grants.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Future.State;
import java.util.concurrent.FutureTask;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker of one node in this JVM, controller included. What it acknowledged is in
 * the operating system's page cache, so it survives the death of the process.
 */
public final class Broker implements AutoCloseable {

	private final KafkaRaftServer server;

	private final DirectoryLock lock;

	private final int port;

	private Broker(KafkaRaftServer server, DirectoryLock lock, int port) {
		this.server = server;
		this.lock = lock;
		this.port = port;
	}

	/** Starts on ports that are free now: for tests. */
	public static Broker start(Path directory) {
		int[] ports = Loopback.freePorts(2);
		return start(directory, ports[0], ports[1]);
	}

	/**
	 * Starts, and returns when the broker takes requests.
	 * @param directory holds the log across restarts; made when it is missing
	 * @param port for clients
	 * @param controllerPort for the broker's talk with itself
	 * @throws IllegalStateException if a port is taken, or another process holds the
	 * directory
	 */
	public static Broker start(Path directory, int port, int controllerPort) {
		DirectoryLock lock = DirectoryLock.take(directory);
		try {
			Loopback.requireFree(port);
			Loopback.requireFree(controllerPort);
			formatOnce(directory);
			return new Broker(startServer(directory, port, controllerPort), lock, port);
		}
		catch (RuntimeException | Error ex) {
			lock.close();
			throw ex;
		}
	}

	private static KafkaRaftServer startServer(Path directory, int port, int controllerPort) {
		KafkaRaftServer server = new KafkaRaftServer(
				KafkaConfig.fromProps(BrokerSettings.of(directory, port, controllerPort)), Time.SYSTEM);
		try {
			server.startup();
			return server;
		}
		catch (RuntimeException | Error ex) {
			server.shutdown(); // else its threads keep the JVM alive
			throw ex;
		}
	}

	private static void formatOnce(Path directory) {
		if (Files.exists(directory.resolve("meta.properties"))) {
			return;
		}
		try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
			Formatter formatter = new Formatter().setPrintStream(nowhere)
				.setNodeId(BrokerSettings.NODE_ID)
				.setClusterId(Uuid.randomUuid().toString())
				.setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
				.addDirectory(directory.toString())
				.setMetadataLogDirectory(directory.toString());
			// A task, as the formatter declares that it throws anything.
			FutureTask<Path> formatting = new FutureTask<>(() -> {
				formatter.run();
				return directory;
			});
			formatting.run();
			if (formatting.state() == State.FAILED) {
				throw new IllegalStateException("cannot prepare " + directory, formatting.exceptionNow());
			}
		}
	}

	/** For clients, such as {@code 127.0.0.1:9092}. */
	public String bootstrap() {
		return Loopback.HOST + ":" + port;
	}

	@Override
	public void close() {
		server.shutdown();
		server.awaitShutdown();
		lock.close();
	}

}
