package grants.runtime.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An instance of a service in a process of its own, that can be paused like a machine
 * that swaps, and ends with this one.
 */
public final class ServiceProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Process process;

	private final URI uri;

	private ServiceProcess(Process process, URI uri) {
		this.process = process;
		this.uri = uri;
	}

	/** Returns when the service takes requests. */
	public static ServiceProcess start(TestService service) {
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
						System.getProperty("java.class.path"), Main.class.getName(), service.main().getName()));
		command.addAll(service.with("server.port", "" + port).arguments());
		try {
			Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT)
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			ServiceProcess started = new ServiceProcess(process, URI.create("http://127.0.0.1:" + port));
			await().atMost(PATIENCE).until(() -> started.isListening() || !process.isAlive());
			assertThat(process.isAlive()).as("the service runs").isTrue();
			return started;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The child's side: runs the service until its input ends. */
	static final class Main {

		private Main() {
		}

		public static void main(String... arguments) throws Exception {
			String[] properties = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
			try (var _ = SpringApplication.run(Class.forName(arguments[0]), properties)) {
				System.in.transferTo(OutputStream.nullOutputStream());
			}
		}

	}

	private boolean isListening() {
		try {
			return Http.of(uri, null).get("/actuator/health").status() == 200;
		}
		catch (UncheckedIOException e) {
			return false;
		}
	}

	public Http as(Person person) {
		return Http.of(uri, TestIssuer.shared().token(person));
	}

	/** Lets it stand still, in the middle of whatever it does. */
	public void pause() {
		signal("STOP");
	}

	/** Lets it go on as if nothing had happened. */
	public void resume() {
		signal("CONT");
	}

	private void signal(String name) {
		try {
			int code = new ProcessBuilder("kill", "-" + name, "" + process.pid()).inheritIO().start().waitFor();
			assertThat(code).as("kill -%s %d", name, process.pid()).isZero();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
